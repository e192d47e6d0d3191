import { CueReader } from '../../../src/core/grading/cues';
import type { QuestionFrontMatter } from '../../../src/core/questions/schema';

type KeyPoint = Extract<QuestionFrontMatter, { kind: 'open' }>['keyPoints'][number];
type Point = Pick<KeyPoint, 'text' | 'weight' | 'cues' | 'must'>;

/** Weight of the points of which a cue stands in the text. */
export function seenWeight(points: readonly Point[], text: string): number {
  const reader = new CueReader(text);
  return points.filter(({ cues }) => reader.seesAny(cues)).reduce((sum, { weight }) => sum + weight, 0);
}

/** The musts that a text, by its cues, does not make. */
export function unseenMusts(points: readonly Point[], text: string): string[] {
  const reader = new CueReader(text);
  return points.filter(({ must, cues }) => must === true && !reader.seesAny(cues)).map((point) => point.text);
}

/** Cues that say nothing: without a letter or digit, or already in the words of the prompt. */
export function idleCues(points: readonly Point[], prompt: string): string[] {
  const reader = new CueReader(prompt);
  return points.flatMap(({ text, cues }) => cues.filter((cue) => !/[\p{L}\p{N}]/u.test(cue) || reader.seesAny([cue])).map((cue) => `"${cue}" of "${text}"`));
}
