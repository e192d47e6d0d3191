/**
 * When an item returns. The only file that knows ts-fsrs (FSRS-6: Ye et al., A
 * Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling, KDD 2022). Time is counted in practice days, short-term steps are off.
 */
import { createEmptyCard, fsrs, Rating as FsrsRating, type Card as FsrsCard, type Grade } from 'ts-fsrs';
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
  readonly fsrs: FsrsCard;
  /** Practice day of the last rating. */
  readonly reviewed: number;
  /** Practice day on which it is due. */
  readonly due: number;
  /** Days until recall falls to 90 %. */
  readonly stability: number;
}

/** The card after a rating on `day`. A day before the last rating (a clock set back) counts as that day. */
export function reviewed(card: Card | undefined, day: number, rating: Rating): Card {
  const on = Math.max(day, card?.reviewed ?? day);
  const now = new Date(on * dayLength);
  const { card: next } = scheduler.next(card?.fsrs ?? createEmptyCard(now), now, grades[rating]);
  return { fsrs: next, reviewed: on, due: on + next.scheduled_days, stability: next.stability };
}

/** Days from `day` until the item would return, for each rating. */
export function intervals(card: Card | undefined, day: number): Readonly<Record<Rating, number>> {
  const days = ratings.map((rating) => [rating, reviewed(card, day, rating).due - day] as const);
  return Object.fromEntries(days) as Record<Rating, number>;
}
