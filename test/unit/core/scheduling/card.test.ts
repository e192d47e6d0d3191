import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { type Card, intervals, reviewed, reviewedInTurn } from '../../../../src/core/scheduling/card';
import { ratings } from '../../../../src/core/log/events';

/** Answers each time on the day it is due. */
function repeated(times: number, start = 20_000): Card[] {
  const cards: Card[] = [];
  for (let day = start; cards.length < times; day = cards.at(-1)?.due ?? day) cards.push(reviewed(cards.at(-1), day, 'good'));
  return cards;
}
const gap = ({ due, reviewed: on }: Card): number => due - on;

const rating = fc.constantFrom(...ratings);
const past = fc.array(fc.record({ wait: fc.integer({ min: -30, max: 400 }), rating }), { minLength: 1, maxLength: 20 });
function lived(reviews: readonly { readonly wait: number; readonly rating: (typeof ratings)[number] }[]): { readonly card: Card; readonly day: number } {
  let day = 20_000;
  let card: Card | undefined;
  for (const review of reviews) {
    day += review.wait;
    card = reviewed(card, day, review.rating);
  }
  assert.ok(card);
  return { card, day };
}

describe('a card', () => {
  it('returns at growing distances while it is answered well', () => {
    const gaps = repeated(6).map(gap);
    assert.deepEqual(gaps, [...gaps].sort((a, b) => a - b));
    assert.equal(new Set(gaps).size, 6);
    assert.ok((gaps[5] ?? 0) > 100);
  });

  it('comes back tomorrow after its first failure, and early after a later one', () => {
    assert.equal(gap(reviewed(undefined, 20_000, 'again')), 1);
    const known = repeated(5).at(-1);
    const failed = reviewed(known, known?.due ?? 0, 'again');
    assert.ok(gap(failed) < 10 && gap(failed) >= 1);
  });

  it('returns the later the better it was known', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 400 }), (reviews, wait) => {
        const { card } = lived(reviews);
        const { again, hard, good, easy } = intervals(card, card.reviewed + wait);
        assert.ok(again <= hard && hard <= good && good <= easy, JSON.stringify({ again, hard, good, easy }));
      }),
    );
  });

  it('counts in whole days, one at least', () => {
    fc.assert(
      fc.property(past, (reviews) => {
        const { card } = lived(reviews);
        assert.ok(Number.isInteger(card.due) && Number.isInteger(card.reviewed));
        assert.ok(gap(card) >= 1);
        assert.ok(Number.isFinite(card.stability) && card.stability > 0);
      }),
    );
  });

  it('takes a day before its last rating for that day', () => {
    const card = repeated(2).at(-1);
    assert.ok(card);
    assert.deepEqual(reviewed(card, card.reviewed - 50, 'good'), reviewed(card, card.reviewed, 'good'));
  });

  it('is the same for the same ratings', () => {
    fc.assert(fc.property(past, (reviews) => assert.deepEqual(lived(reviews).card, lived(reviews).card)));
  });

  it('is not changed by looking ahead', () => {
    const card = repeated(3).at(-1);
    const before = structuredClone(card);
    intervals(card, 20_500);
    assert.deepEqual(card, before);
  });

  it('says how many days off each rating would put it', () => {
    const { again, good } = intervals(undefined, 20_000);
    assert.equal(again, 1);
    assert.equal(good, gap(reviewed(undefined, 20_000, 'good')));
  });

  it('is what the scheduler of ts-fsrs makes of the same ratings', () => {
    const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
    const date = (day: number): Date => new Date(day * 24 * 3_600_000);
    fc.assert(
      fc.property(past, (reviews) => {
        let expected = createEmptyCard(date(20_000));
        let card: Card | undefined;
        for (const review of reviews) {
          const day = (card?.reviewed ?? 20_000) + Math.max(0, review.wait);
          expected = scheduler.next(expected, date(day), (ratings.indexOf(review.rating) + 1)).card;
          card = reviewed(card, day, review.rating);
          const { difficulty, stability, scheduled_days: days } = expected;
          assert.deepEqual(card, { difficulty, stability, reviewed: day, due: day + days });
        }
      }),
    );
  });

  it('is the same when its ratings are folded at once', () => {
    fc.assert(
      fc.property(past, (reviews) => {
        let day = 20_000;
        const dated = reviews.map(({ wait, rating: given }) => ({ day: (day += wait), rating: given }));
        assert.deepEqual(reviewedInTurn(dated), lived(reviews).card);
      }),
    );
    assert.equal(reviewedInTurn([]), undefined);
  });
});
