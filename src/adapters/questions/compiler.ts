import type { Diagnostic } from '../../core/questions/diagnostic';
import { areas } from '../../core/questions/areas';
import type { BankIndex, ItemBody, ItemSummary, Primer, TopicSummary } from '../../core/questions/item';
import { parseQuestion, parseTopic, type Parsed } from '../../core/questions/parse';
import { checkQuestion } from '../../core/questions/rules';
import type { QuestionFrontMatter } from '../../core/questions/schema';
import { MarkdownRenderer } from './markdown';
import { contentHash } from './packHash';
import { exerciseFiles, type ExerciseFiles } from './renderExercise';
import { renderItem } from './renderItem';

/** A pack's text files by their path inside it, with `/` between folders. */
export type PackFiles = ReadonlyMap<string, string>;

export interface CompiledPack {
  readonly index: BankIndex;
  readonly bodies: ReadonlyMap<string, ItemBody>;
  readonly primers: ReadonlyMap<string, Primer>;
  /** What the build's own checks read: the question files as they were parsed. */
  readonly sources: ReadonlyMap<string, Parsed<QuestionFrontMatter>>;
  readonly diagnostics: readonly Diagnostic[];
}

interface QuestionPath {
  readonly area: string;
  readonly topic: string;
  readonly slug: string;
}

const questionPath = /^([a-z0-9-]+)\/([a-z0-9-]+)\/([a-z0-9-]+)(?:\/exercise)?\.md$/;

function readPath(file: string): QuestionPath | undefined {
  const [, area, topic, slug] = questionPath.exec(file) ?? [];
  return area && topic && slug ? { area, topic, slug } : undefined;
}

/** What belongs to the exercise in `folder`, by path inside it, sorted. */
function filesOf(files: PackFiles, folder: string): ExerciseFiles {
  const inside = [...files].flatMap(([file, text]): [string, string][] => (file.startsWith(`${folder}/`) ? [[file.slice(folder.length + 1), text]] : []));
  return new Map(inside.filter(([name]) => exerciseFiles.test(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Compiles a pack: the built-in one (empty name) when the extension is built, a
 * user's when it is opened. A broken file is a diagnostic and left out; the
 * rest of the pack works. Ids of a named pack start with its name and a slash.
 */
export function compilePack(files: PackFiles, pack = ''): CompiledPack {
  const markdown = new MarkdownRenderer();
  const diagnostics: Diagnostic[] = [];
  const items: ItemSummary[] = [];
  const topics = new Map<string, TopicSummary>();
  const bodies = new Map<string, ItemBody>();
  const primers = new Map<string, Primer>();
  const sources = new Map<string, Parsed<QuestionFrontMatter>>();
  const fileOf = new Map<string, string>();
  const qualify = (id: string): string => (pack === '' ? id : `${pack}/${id}`);
  const fault = (file: string, message: string): void => void diagnostics.push({ file, line: 1, column: 1, message });

  const question = (file: string, text: string, { area, topic, slug }: QuestionPath): void => {
    const result = parseQuestion(file, text);
    if (!('parsed' in result)) return void diagnostics.push(...result.faults);
    const { front } = result.parsed;
    const folder = file.slice(0, file.lastIndexOf('/'));
    const beside = (name: string): string | undefined => files.get(`${folder}/${name}`);
    const drawings = [front.diagram?.file, front.exhibit?.type === 'figure' ? front.exhibit.file : undefined];
    const parts = front.kind === 'exercise' ? filesOf(files, folder) : new Map<string, string>();
    const hash = contentHash([text, ...drawings.map((name) => (name && beside(name)) ?? ''), ...[...parts].flat()]);
    const faults = checkQuestion(slug, result.parsed);
    if ((front.kind === 'exercise') !== file.endsWith('/exercise.md')) faults.push(result.parsed.at(['kind'], 'an exercise is the exercise.md of a folder of its own'));
    const body = renderItem(result.parsed, { markdown, hash, folder, files: parts, besides: beside }, faults);
    const other = fileOf.get(front.id);
    if (other) faults.push(result.parsed.at(['id'], `the same id stands in ${other}`));
    if (faults.length > 0) return void diagnostics.push(...faults);

    const id = qualify(front.id);
    fileOf.set(front.id, file);
    sources.set(id, result.parsed);
    bodies.set(id, { ...body, id });
    items.push({
      id,
      version: front.version,
      hash,
      kind: front.kind,
      title: front.title,
      area,
      topic,
      topics: front.topics ?? [],
      level: front.level,
      minutes: front.minutes,
      priority: front.priority,
      contrasts: (front.contrasts ?? []).map(qualify),
      hasExhibit: front.exhibit !== undefined,
      pack,
    });
  };

  const topicFile = (file: string, text: string, { area, topic }: QuestionPath): void => {
    const result = parseTopic(file, text);
    if (!('parsed' in result)) return void diagnostics.push(...result.faults);
    const { front, body } = result.parsed;
    const faults: Diagnostic[] = [];
    const html = markdown.block(body, (message) => faults.push(result.parsed.atLine(result.parsed.bodyLine, message)));
    const twin = topics.get(topic);
    if (twin) faults.push(result.parsed.at(['title'], `the topic ${topic} is also in the area ${twin.area}`));
    if (faults.length > 0) return void diagnostics.push(...faults);
    topics.set(topic, {
      id: topic,
      area,
      title: front.title,
      week: front.week,
      prerequisites: front.prerequisites ?? [],
      contrasts: front.contrasts ?? [],
      hasPrimer: body !== '',
    });
    if (body !== '') primers.set(topic, { topic, title: front.title, html });
  };

  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!file.endsWith('.md') || file.split('/').at(-1) === 'README.md') continue;
    const path = readPath(file);
    if (!path) fault(file, 'a question lies at area/topic/slug.md, in lower-case words joined by hyphens');
    else if (pack === '' && !areas.includes(path.area)) fault(file, `"${path.area}" is not one of the areas ${areas.join(', ')}`);
    else if (path.slug === 'topic') topicFile(file, text, path);
    else question(file, text, path);
  }
  for (const item of items) {
    const parsed = sources.get(item.id);
    if (!parsed) continue;
    const missing = item.contrasts.find((id) => !bodies.has(id));
    if (missing) diagnostics.push(parsed.at(['contrasts'], `there is no item "${missing}"`));
    if (pack === '' && !topics.has(item.topic)) diagnostics.push(parsed.at([], `the folder ${item.area}/${item.topic} has no topic.md that works`));
  }
  return { index: { items, topics: [...topics.values()] }, bodies, primers, sources, diagnostics };
}
