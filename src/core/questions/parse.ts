import { CST, isMap, isNode, isSeq, Lexer, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import type { Diagnostic } from './diagnostic';
import { chaffSchema, type ChaffFrontMatter, questionSchema, type QuestionFrontMatter, sectionsOf, topicSchema, type TopicFrontMatter } from './schema';

export interface Section {
  readonly heading: string;
  readonly text: string;
  /** Line of the heading, from 1. */
  readonly line: number;
}

/** A file that was read as far as it could be. Report further faults by the path of the field. */
export interface Parsed<T> {
  readonly front: T;
  readonly sections: readonly Section[];
  readonly body: string;
  /** Line on which the body starts, from 1. */
  readonly bodyLine: number;
  at(path: readonly (string | number)[], message: string): Diagnostic;
  /** A fault in the body. */
  atLine(line: number, message: string): Diagnostic;
}

export type ParseResult<T> = { readonly parsed: Parsed<T> } | { readonly faults: readonly Diagnostic[] };

/** Longest file that is read, in characters. */
const maxLength = 200_000;
const maxYamlDepth = 20;
const maxYamlElements = 3000;
/** One slip of the hand can be a fault in each of the following lines; nobody reads more than the first ones. */
const maxFaults = 20;
const messages = english().localeError;

interface Split {
  readonly yaml: string;
  readonly body: string;
  /** Line on which the body starts, from 1. */
  readonly bodyLine: number;
}

function split(text: string): Split | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

/**
 * Why the YAML parser must not see this: it recurses without a limit of its own, and compares each
 * key of a map with all others. Its lexer does neither.
 */
function tooMuch(yaml: string): string | undefined {
  let flow = 0;
  let elements = 0;
  let onLine = 0; // collections that began on one line: - - - a
  for (const token of new Lexer().lex(yaml)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow = Math.max(0, flow - 1);
    else if (type === 'newline') onLine = 0;
    else if (flow === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind')) onLine++;
    if (type === 'map-value-ind' || type === 'comma') elements++;
    if (flow > maxYamlDepth || onLine > maxYamlDepth) return 'nested too deeply';
    if (elements > maxYamlElements) return `more than ${maxYamlElements} fields and values`;
  }
  return /\n {120}/.test(yaml) ? 'nested too deeply' : undefined;
}

function nodeAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined = isNode(node) ? node : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      if (!pair) break;
      node = pair.value;
      found = isNode(pair.key) ? pair.key : found;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      found = isNode(node) ? node : found;
    } else break;
  }
  return found;
}

function sectionsIn(body: string, bodyLine: number): Section[] {
  const sections: { heading: string; lines: string[]; line: number }[] = [];
  let fenced = false;
  body.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? null : /^# +(.+?)\s*$/.exec(line);
    if (heading) sections.push({ heading: heading[1] ?? '', lines: [], line: bodyLine + index });
    else sections.at(-1)?.lines.push(line);
  });
  return sections.map(({ heading, lines, line }) => ({ heading, line, text: lines.join('\n').trim() }));
}

function parseFile<T>(file: string, text: string, schema: z.ZodMiniType<T>): ParseResult<T> {
  const fault = (line: number, column: number, message: string): Diagnostic => ({ file, line, column, message });
  if (text.length > maxLength) return { faults: [fault(1, 1, `longer than ${maxLength} characters`)] };
  const parts = split(text);
  if (!parts) return { faults: [fault(1, 1, 'must start with YAML front matter between two lines of ---')] };
  const refusal = tooMuch(parts.yaml);
  if (refusal !== undefined) return { faults: [fault(2, 1, refusal)] };

  const lines = new LineCounter();
  const document = parseDocument(parts.yaml, { lineCounter: lines, prettyErrors: false, merge: false });
  const positionOf = (offset: number): readonly [line: number, column: number] => {
    const { line, col } = lines.linePos(offset);
    return [line + 1, col]; // the line of the opening --- comes before
  };
  if (document.errors.length > 0) {
    return { faults: document.errors.slice(0, maxFaults).map((error) => fault(...positionOf(error.pos[0]), error.message)) };
  }
  const at = (path: readonly (string | number)[], message: string): Diagnostic => {
    const offset = nodeAt(document, path)?.range?.[0];
    const [line, column] = offset === undefined ? [2, 1] : positionOf(offset);
    return fault(line, column, message);
  };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { faults: [fault(2, 1, 'aliases (*name) are not allowed')] };
  }
  const result = schema.safeParse(value, { error: messages });
  if (!result.success) {
    return {
      faults: result.error.issues.slice(0, maxFaults).map((issue) => {
        const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
        const place = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
        return at(place, path.length > 0 ? `${path.join('.')}: ${issue.message}` : issue.message);
      }),
    };
  }
  return { parsed: { front: result.data, sections: sectionsIn(parts.body, parts.bodyLine), body: parts.body.trim(), bodyLine: parts.bodyLine, at, atLine: (line, message) => fault(line, 1, message) } };
}

/** Reads a question file. Every fault has its line. */
export function parseQuestion(file: string, text: string): ParseResult<QuestionFrontMatter> {
  const result = parseFile(file, text, questionSchema);
  if (!('parsed' in result)) return result;
  const { front, sections } = result.parsed;
  const expected: readonly string[] = sectionsOf[front.kind];
  const headings = sections.map((section) => section.heading);
  if (expected.join('\n') !== headings.join('\n')) {
    const wrong = sections.find((section, i) => section.heading !== expected[i]);
    const message = `the body's headings must be: ${expected.map((heading) => `# ${heading}`).join(', ')}`;
    return { faults: [{ file, line: wrong?.line ?? 1, column: 1, message }] };
  }
  const empty = sections.find((section) => section.text === '');
  if (empty) return { faults: [{ file, line: empty.line, column: 1, message: `"# ${empty.heading}" is empty` }] };
  return result;
}

/** Reads a `topic.md`. */
export function parseTopic(file: string, text: string): ParseResult<TopicFrontMatter> {
  return parseFile(file, text, topicSchema);
}

/** Reads a chaff: its front matter stands in comments, so that the file is Python. */
export function parseChaff(file: string, text: string): ParseResult<ChaffFrontMatter> {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('# ---', 1);
  if (lines[0] !== '# ---' || end < 0) return { faults: [{ file, line: 1, column: 1, message: 'must start with front matter between two lines of # ---' }] };
  const bare = lines.slice(0, end + 1).map((line) => line.replace(/^# ?/, ''));
  return parseFile(file, [...bare, ...lines.slice(end + 1)].join('\n'), chaffSchema);
}
