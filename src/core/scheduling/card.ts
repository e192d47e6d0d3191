/**
 * When an item returns. The only file that knows ts-fsrs (FSRS-6: Ye et al., A
 * Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling, KDD 2022). Time is counted in practice days, short-term steps are off.
 */
import { fsrs, Rating as FsrsRating, type Grade } from 'ts-fsrs';
import { type Rating, ratings } from '../log/events';

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

interface Memory {
  /** How hard it is to remember, 1 to 10. */
  readonly difficulty: number;
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** Practice day of the last rating. */
  readonly reviewed: number;
}

/** The memory of one item, folded from its ratings. */
export interface Card extends Memory {
  /** Practice day on which it is due. */
  readonly due: number;
}

interface Rated {
  readonly day: number;
  readonly rating: Rating;
}

/** The card after a rating on `day`. A day before the last rating (a clock set back) counts as that day. */
export function reviewed(memory: Memory | undefined, day: number, rating: Rating): Card {
  const next = remembered(memory, day, rating);
  return { ...next, due: next.reviewed + distances(memory, next.reviewed)[rating] };
}

/** The card after each of these ratings in turn; undefined when there is none. */
export function reviewedInTurn(reviews: readonly Rated[]): Card | undefined {
  const last = reviews.at(-1);
  if (!last) return undefined;
  // The last rating alone decides when it is due; of those before, the memory is enough.
  let memory: Memory | undefined;
  for (const { day, rating } of reviews.slice(0, -1)) memory = remembered(memory, day, rating);
  return reviewed(memory, last.day, last.rating);
}

/** Days from `day` until the item would return, for each rating. */
export function intervals(card: Memory | undefined, day: number): Readonly<Record<Rating, number>> {
  const on = dayOf(card, day);
  const after = distances(card, on);
  return Object.fromEntries(ratings.map((rating) => [rating, on + after[rating] - day])) as Record<Rating, number>;
}

function remembered(memory: Memory | undefined, day: number, rating: Rating): Memory {
  const on = dayOf(memory, day);
  const { difficulty, stability } = scheduler.next_state(memory ?? null, elapsed(memory, on), grades[rating]);
  return { difficulty, stability, reviewed: on };
}

/**
 * Days from a rating on `on` to the next one. A better rating puts it off by a day
 * more at least: the rule of ts-fsrs, whose own scheduler builds four cards with
 * dates and a log to say so. A log of years is folded with this.
 */
function distances(memory: Memory | undefined, on: number): Readonly<Record<Rating, number>> {
  const wait = elapsed(memory, on);
  const days = (grade: Grade): number => scheduler.next_interval(scheduler.next_state(memory ?? null, wait, grade).stability, wait);
  const hardAlone = days(FsrsRating.Hard);
  const again = Math.min(days(FsrsRating.Again), hardAlone);
  const hard = Math.max(hardAlone, again + 1);
  const good = Math.max(days(FsrsRating.Good), hard + 1);
  const easy = Math.max(days(FsrsRating.Easy), good + 1);
  return { again, hard, good, easy };
}

const dayOf = (memory: Memory | undefined, day: number): number => Math.max(day, memory?.reviewed ?? day);
const elapsed = (memory: Memory | undefined, on: number): number => on - (memory?.reviewed ?? on);
