/** Blind sheets: what a solver sees of the bank's questions, and nothing that gives an answer away. */
import { compileFolder } from '../../../src/adapters/questions/buildBank';
import { exerciseSheet } from './exerciseSheet';
import { compileGenerator, formatNumber } from '../../../src/core/questions/numericVariant';
import type { Exhibit, NumericQuestion, QuestionFrontMatter, ItemKind } from '../../../src/core/questions/schema';
import { seededRandom, shuffled } from '../../../src/core/questions/seededRandom';

interface Sheets {
  /** The options alone, to be guessed from before the prompts are seen. */
  readonly options: string;
  readonly choices: string;
  readonly numbers: string;
  /** Open questions of priority 1. */
  readonly open: string;
  /** Exercises: for each what its solver gets, by file. */
  readonly exercises: readonly { readonly item: string; readonly files: Readonly<Record<string, string>> }[];
  /** For each numbered choice its item, and the index in the author's order of each option as shown. */
  readonly orders: readonly { readonly item: string; readonly order: readonly number[] }[];
}

type Choice = Extract<QuestionFrontMatter, { kind: 'multiple-choice' }>;

const drawsOfEach = 2;
const letters = 'ABCD';

/**
 * @param seed decides the order of options and the draws of numeric questions: one for each solver
 * @param only ids of the items to solve; all if empty
 */
export async function blindSheets(folder: string, seed: number, only: readonly string[]): Promise<Sheets> {
  const { sources, bodies } = await compileFolder(folder);
  const fronts = [...sources].map(([id, { front }]) => ({ id, front })).filter(({ id }) => only.length === 0 || only.includes(id));
  const ofKind = <K extends ItemKind>(kind: K): { id: string; front: Extract<QuestionFrontMatter, { kind: K }> }[] =>
    fronts.filter((one): one is { id: string; front: Extract<QuestionFrontMatter, { kind: K }> } => one.front.kind === kind);
  const random = seededRandom(seed);
  const choices = ofKind('multiple-choice').map(({ id, front }) => ({ id, front, order: shuffled(front.options.map((_, i) => i), random) }));
  const sheet = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;
  return {
    // By number, since an id says what it is about.
    options: sheet(choices.map(({ front, order }, i) => `## Question ${i + 1}\n${optionLines(front, order)}`)),
    choices: sheet(choices.map(({ front, order }, i) => `## Question ${i + 1}\n${asked(front)}\n\n${optionLines(front, order)}`)),
    numbers: sheet(ofKind('numeric').flatMap(({ id, front }) => Array.from({ length: drawsOfEach }, () => variant(id, front, Math.floor(random() * 1000))))),
    open: sheet(ofKind('open').filter(({ front }) => front.priority === 1).map(({ id, front }) => `## ${id}\n${asked(front)}`)),
    exercises: ofKind('exercise').flatMap(({ id }) => {
      const body = bodies.get(id);
      return body?.kind === 'exercise' ? [{ item: id, files: exerciseSheet(body) }] : [];
    }),
    orders: choices.map(({ id, order }) => ({ item: id, order })),
  };
}

function optionLines({ options }: Choice, order: readonly number[]): string {
  return order.map((option, place) => `${letters[place] ?? ''}. ${options[option]?.text ?? ''}`).join('\n');
}

function variant(id: string, front: NumericQuestion, seed: number): string {
  const { values } = compileGenerator(front)(seed);
  const prompt = asked(front).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : formatNumber(value);
  });
  const form = [front.unit ? `in ${front.unit}` : '', front.percent ? 'a share' : '', front.rounding].filter(Boolean).join('; ');
  return `## ${id}, seed ${seed}\n${prompt}\n(${form})`;
}

function asked({ prompt, exhibit }: QuestionFrontMatter): string {
  return exhibit ? `${prompt}\n\n${exhibit.caption}\n${inWords(exhibit)}` : prompt;
}

function inWords(exhibit: Exhibit): string {
  switch (exhibit.type) {
    case 'figure':
      return `(figure ${exhibit.file}: ${exhibit.alt})`;
    case 'table':
      return [exhibit.columns, exhibit.columns.map(() => '---'), ...exhibit.rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    case 'log':
    case 'code':
      return `\`\`\`\n${exhibit.text}\n\`\`\``;
  }
}
