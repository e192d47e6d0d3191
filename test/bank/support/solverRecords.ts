import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Where the solvers' answers stand; its README says how they are made and refreshed. */
export const solversFolder = 'test/bank/solvers';

const index = z.int().check(z.gte(0));
const text = z.string().check(z.minLength(1));
const ofItem = { item: text, hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)) };
/** An answer, and for each of two readers the key points that it makes. */
const ticked = z.strictObject({ answer: text, ticks: z.tuple([z.array(index), z.array(index)]) });

const choiceRecord = z.strictObject({ ...ofItem, answers: z.array(index).check(z.minLength(2)), guesses: z.array(index).check(z.minLength(2)) });
const numberRecord = z.strictObject({ ...ofItem, answers: z.array(z.strictObject({ seed: z.int(), value: z.number() })).check(z.minLength(2)) });
const openRecord = z.strictObject({ ...ofItem, experts: z.tuple([ticked, ticked, ticked]), weak: ticked });

const exerciseRecord = z.strictObject({
  item: text,
  /** Of what the solvers were given. */
  sheet: ofItem.hash,
  /** For each solver, whether all hidden cases held at the first try. */
  firstTry: z.array(z.boolean()).check(z.minLength(3)),
  /** How each failure was ruled, and what became of it. */
  rulings: z.array(text),
});

function read<T extends z.core.$ZodType>(name: string, record: T): z.output<T>[] {
  return z.array(record).parse(JSON.parse(readFileSync(`${solversFolder}/${name}.json`, 'utf8')));
}

/** @throws when a file of answers is not what its schema says */
export const readChoices = (): z.infer<typeof choiceRecord>[] => read('choices', choiceRecord);
export const readNumbers = (): z.infer<typeof numberRecord>[] => read('numbers', numberRecord);
export const readExerciseRecords = (): z.infer<typeof exerciseRecord>[] => read('exercises', exerciseRecord);
export const readOpen = (): z.infer<typeof openRecord>[] => read('open', openRecord);

interface Item {
  readonly id: string;
  /** Of its present content. */
  readonly hash: string;
}

/** Items that nobody solved, or solved as they no longer are, and answers to what is not there. */
export function unsolved(items: readonly Item[], records: readonly { readonly item: string; readonly hash: string }[]): string[] {
  const hashes = new Map(items.map(({ id, hash }) => [id, hash]));
  const gone = records.filter(({ item }) => !hashes.has(item)).map(({ item }) => `${item} is answered and not there`);
  const twice = records.filter(({ item }, i) => records.findIndex((one) => one.item === item) !== i).map(({ item }) => `${item} is answered twice`);
  const open = items.flatMap(({ id, hash }) => {
    const record = records.find(({ item }) => item === id);
    if (!record) return [`${id}: nobody solved it; its hash is ${hash}`];
    return record.hash === hash ? [] : [`${id} has changed since: solve it again, then record the hash ${hash} for ${record.hash}`];
  });
  return [...open, ...gone, ...twice];
}

type Point = { readonly text: string; readonly weight: number; readonly must?: boolean | undefined };

/** The points that a reader ticked. @throws for a tick on no point, or a second one */
export function tickedPoints<T extends Point>(keyPoints: readonly T[], points: readonly number[]): T[] {
  if (new Set(points).size !== points.length) throw new Error(`points ticked twice: ${points.join(', ')}`);
  return points.map((point) => {
    const found = keyPoints[point];
    if (!found) throw new Error(`there is no point ${point}`);
    return found;
  });
}

/**
 * How far two readers agree beyond chance about yes or no: Gwet's AC1 (Gwet 2008, Computing
 * inter-rater reliability and its variance in the presence of high agreement).
 *
 * @param pairs what either reader said of each point
 */
export function agreement(pairs: readonly (readonly [boolean, boolean])[]): number {
  const same = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const yes = pairs.flat().filter(Boolean).length / (2 * pairs.length);
  const byChance = 2 * yes * (1 - yes);
  return (same - byChance) / (1 - byChance);
}

export const scoreOf = (points: readonly Pick<Point, 'weight'>[]): number => points.reduce((sum, { weight }) => sum + weight, 0);
