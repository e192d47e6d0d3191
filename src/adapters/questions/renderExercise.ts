import { casesIn } from '../../core/questions/caseList';
import type { Diagnostic } from '../../core/questions/diagnostic';
import type { Chaff, ExerciseBody } from '../../core/questions/item';
import { parseChaff, type Parsed } from '../../core/questions/parse';
import type { QuestionFrontMatter } from '../../core/questions/schema';
import type { MarkdownRenderer } from './markdown';

type Exercise = Extract<QuestionFrontMatter, { kind: 'exercise' }>;
type OwnParts = Omit<ExerciseBody, 'id' | 'version' | 'hash' | 'kind' | 'prompt' | 'promptHtml' | 'exhibit' | 'hints' | 'followUps' | 'sources' | 'diagram' | 'mistakes' | 'sections'>;

/** What of an exercise's folder is compiled; the rest is for the proofs. */
export const exerciseFiles = /^(?:starter\.py|solution\.py|tests\.py|chaff\/[a-z0-9-]+\.py)$/;

/** Seconds that one case may take unless the exercise says otherwise. */
const defaultSeconds = 5;

/** The files of an exercise's folder, by their path inside it. */
export type ExerciseFiles = ReadonlyMap<string, string>;

/**
 * Renders what only an exercise has.
 * @param folder path of its folder inside the pack
 */
export function renderExercise(parsed: Parsed<Exercise>, folder: string, files: ExerciseFiles, markdown: MarkdownRenderer, faults: Diagnostic[]): OwnParts {
  const { front } = parsed;
  const md = (text: string, ...path: (string | number)[]): string => markdown.inline(text, (message) => faults.push(parsed.at(path, message)));
  const file = (name: string): string => {
    const text = files.get(name);
    if (text === undefined) faults.push(parsed.at([], `there is no ${name} in its folder`));
    return text ?? '';
  };
  const tests = file('tests.py');
  const cases = casesIn(tests);
  const inTests = (message: string): void => void faults.push({ file: `${folder}/tests.py`, line: 1, column: 1, message });
  const marks = tests.match(/^@case\b/gm)?.length ?? 0;
  if (marks !== cases.length) inTests('a case is @case(…) on one line right before its def');
  if (new Set(cases.map(({ id }) => id)).size !== cases.length) inTests('two cases have one name');
  if (cases.length === 0) inTests('there is no case');
  for (const { id, edge } of cases) if (edge === '') inTests(`${id} names no edge`);

  const known = new Set(cases.map(({ id }) => id));
  const chaff = [...files].filter(([name]) => name.startsWith('chaff/')).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    entry: front.entry,
    packages: front.packages,
    seconds: front.seconds ?? defaultSeconds,
    complexity: { html: md(front.complexity, 'complexity'), text: front.complexity },
    policy: front.policy.map((text, i) => ({ html: md(text, 'policy', i), text })),
    starter: file('starter.py'),
    solution: file('solution.py'),
    tests,
    cases,
    chaff: chaff.flatMap(([name, text]) => renderChaff(`${folder}/${name}`, text, known, markdown, faults)),
  };
}

const mark = /\s*# bug\s*$/;

function renderChaff(path: string, text: string, cases: ReadonlySet<string>, markdown: MarkdownRenderer, faults: Diagnostic[]): Chaff[] {
  const result = parseChaff(path, text);
  if (!('parsed' in result)) {
    faults.push(...result.faults);
    return [];
  }
  const { parsed } = result;
  const { front, body, bodyLine } = parsed;
  const lines = body.split(/\r?\n/);
  const wrong = lines.flatMap((line, i) => (mark.test(line) ? [i + 1] : []));
  const [first = 0] = wrong;
  const last = wrong.at(-1) ?? 0;
  if (wrong.length === 0) faults.push(parsed.atLine(bodyLine, 'no line ends in "# bug"'));
  if (last - first + 1 > wrong.length) faults.push(parsed.atLine(bodyLine + first - 1, 'the lines that end in "# bug" must follow each other'));
  const caughtBy = typeof front.caughtBy === 'string' ? [front.caughtBy] : front.caughtBy;
  for (const id of caughtBy) if (!cases.has(id)) faults.push(parsed.at(['caughtBy'], `there is no case "${id}"`));
  const md = (value: string, ...where: (string | number)[]): string => markdown.inline(value, (message) => faults.push(parsed.at(where, message)));
  const code = lines.map((line) => line.replace(mark, '')).join('\n');
  const indent = /^\s*/.exec(lines[first - 1] ?? '')?.[0] ?? '';
  const repaired = front.repaired.trimEnd().split('\n').map((line) => (line === '' ? line : indent + line)).join('\n');
  return [
    {
      id: path.slice(path.lastIndexOf('/') + 1, -'.py'.length),
      title: md(front.title, 'title'),
      code: `${code}\n`,
      lines: code.split('\n').map((line) => markdown.code(line, 'python')),
      bug: [first, last],
      repaired,
      repairedHtml: markdown.code(repaired, 'python'),
      caughtBy,
      why: front.why.map(({ text: point, cues }, i) => ({ html: md(point, 'why', i), text: point, cues })),
      hint: md(front.hint, 'hint'),
    },
  ];
}
