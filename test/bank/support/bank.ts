import { compilePack } from '../../../src/adapters/questions/compiler';
import { readPack } from '../../../src/adapters/questions/readPack';
import type { ItemBody, ItemSummary } from '../../../src/core/questions/item';
import type { Section } from '../../../src/core/questions/parse';
import type { QuestionFrontMatter, ItemKind } from '../../../src/core/questions/schema';

/** Tests run in the root of the project. */
export const folder = 'questions';
export const files = await readPack(folder);
export const bank = compilePack(files);

/** One question, as written and as compiled. */
export interface Question<Front extends QuestionFrontMatter = QuestionFrontMatter> {
  readonly id: string;
  /** Its path in the bank without `.md`. */
  readonly path: string;
  readonly front: Front;
  readonly sections: readonly Section[];
  readonly body: ItemBody;
}

function join({ id, area, topic }: ItemSummary): Question {
  const parsed = bank.sources.get(id);
  const body = bank.bodies.get(id);
  if (!parsed || !body) throw new Error(`${id} is in the index and nowhere else`);
  return { id, path: `${area}/${topic}/${id}`, front: parsed.front, sections: parsed.sections, body };
}

export const questions: readonly Question[] = bank.index.items.map(join);

type OfKind<K extends ItemKind> = Extract<QuestionFrontMatter, { kind: K }>;

export function questionsOf<K extends ItemKind>(...kinds: readonly K[]): Question<OfKind<K>>[] {
  const isOne = (question: Question): question is Question<OfKind<K>> => kinds.some((kind) => kind === question.front.kind);
  return questions.filter(isOne);
}

/** The text under a heading; throws where there is none, so that no check passes for want of text. */
export function section({ id, sections }: Pick<Question, 'id' | 'sections'>, heading: string): string {
  const found = sections.find((one) => one.heading === heading);
  if (!found) throw new Error(`${id} has no "# ${heading}"`);
  return found.text;
}
