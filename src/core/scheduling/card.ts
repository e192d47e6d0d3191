/**
 * When an item returns. The only file that knows ts-fsrs (FSRS-6: Ye et al., A
 * Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling, KDD 2022). Time is counted in practice days, short-term steps are off.
 */
import { createEmptyCard, fsrs, Rating as FsrsRating, State, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import { dayLength } from '../base/day';
import { type Rating, ratings } from '../log/events';

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** The memory of one item, folded from its ratings. */
export interface Card {
  /** How hard it is to remember, 1 to 10. */
  readonly difficulty: number;
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** Practice day of the last rating. */
  readonly reviewed: number;
  /** Practice day on which it is due. */
  readonly due: number;
}

type Memory = Omit<Card, 'due'>;

interface Rated {
  readonly day: number;
  readonly rating: Rating;
}

/** The card after a rating on `day`. A day before the last rating (a clock set back) counts as that day. */
export function reviewed(card: Memory | undefined, day: number, rating: Rating): Card {
  const on = Math.max(day, card?.reviewed ?? day);
  const now = new Date(on * dayLength);
  const { card: next } = scheduler.next(card ? fsrsCard(card) : createEmptyCard(now), now, grades[rating]);
  return { difficulty: next.difficulty, stability: next.stability, reviewed: on, due: on + next.scheduled_days };
}

/** The card after each of these ratings in turn; undefined when there is none. */
export function reviewedInTurn(reviews: readonly Rated[]): Card | undefined {
  const last = reviews.at(-1);
  if (!last) return undefined;
  // Only the last rating decides when it is due; of those before, the memory is enough, and ten times as fast.
  let memory: Memory | undefined;
  for (let i = 0; i < reviews.length - 1; i++) memory = remembered(memory, reviews[i] as Rated);
  return reviewed(memory, last.day, last.rating);
}

function remembered(memory: Memory | undefined, { day, rating }: Rated): Memory {
  const on = Math.max(day, memory?.reviewed ?? day);
  const { difficulty, stability } = scheduler.next_state(memory ?? null, on - (memory?.reviewed ?? on), grades[rating]);
  return { difficulty, stability, reviewed: on };
}

/** What the scheduler wants to know of a card that was reviewed. */
function fsrsCard({ difficulty, stability, reviewed: day }: Memory): FsrsCard {
  const last = new Date(day * dayLength);
  return { due: last, last_review: last, stability, difficulty, state: State.Review, reps: 1, lapses: 0, elapsed_days: 0, scheduled_days: 0, learning_steps: 0 };
}

/** Days from `day` until the item would return, for each rating. */
export function intervals(card: Card | undefined, day: number): Readonly<Record<Rating, number>> {
  const days = ratings.map((rating) => [rating, reviewed(card, day, rating).due - day] as const);
  return Object.fromEntries(days) as Record<Rating, number>;
}
