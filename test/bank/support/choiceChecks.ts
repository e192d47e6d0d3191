import { plainWords } from './prose';

export interface Choice {
  readonly prompt: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean }[];
}

/** Characters of an option as a reader sees it, marks and spaces apart. */
const lengthOf = (text: string): number => text.replace(/[\s$*`\\{}]/g, '').length;

export type LengthRank = 'longest' | 'shortest' | 'between';

/** Where the key's length lies among the options; one of several equal ones is between. */
export function rankOfKey({ options }: Choice): LengthRank {
  const key = lengthOf(options.find(({ correct }) => correct)?.text ?? '');
  const others = options.filter(({ correct }) => !correct).map(({ text }) => lengthOf(text));
  if (others.every((other) => other < key)) return 'longest';
  return others.every((other) => other > key) ? 'shortest' : 'between';
}

/** Words that any text has. */
const common = new Set('a an and are as at be by can do does for from has have in is it its of on one or so that the their them then there they this to was were what which will with you'.split(' '));

/** The chance of someone who picks an option that shares most words with the prompt, at random among several such. */
export function chanceByEcho({ prompt, options }: Choice): number {
  const stem = new Set(plainWords(prompt).filter((word) => !common.has(word)));
  const shared = options.map(({ text }) => new Set(plainWords(text).filter((word) => stem.has(word))).size);
  const most = options.filter((_, i) => shared[i] === Math.max(...shared));
  return most.filter(({ correct }) => correct).length / most.length;
}

const negatives = /\b(not|except|never|cannot|neither|nor)\b|n['’]t\b/gi;
export const negativesIn = (prompt: string): string[] => prompt.match(negatives) ?? [];

/** Absolute words that give wrong options away, since the right one has none. */
export function giveaways({ options }: Choice): string[] {
  const absolutes = (text: string): string[] => text.toLowerCase().match(/\b(always|never|only|impossible|guaranteed)\b/g) ?? [];
  const inKey = options.filter(({ correct }) => correct).flatMap(({ text }) => absolutes(text));
  return inKey.length > 0 ? [] : options.filter(({ correct }) => !correct).flatMap(({ text }) => absolutes(text));
}

/** How many times as long as the shortest the longest option is. */
export function spread({ options }: Choice): number {
  const lengths = options.map(({ text }) => lengthOf(text));
  return Math.max(...lengths) / Math.min(...lengths);
}
