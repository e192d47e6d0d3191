import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { practiceDay } from '../../../../src/core/base/day';
import { type Event, ratings } from '../../../../src/core/log/events';
import { History } from '../../../../src/core/log/history';
import { type Card, reviewed } from '../../../../src/core/scheduling/card';
import { EventFactory } from '../../../factories/events';

const dayStart = 4;
const dayLength = 24 * 3_600_000;

/** All that a history says, to be compared as a whole. */
function digest(history: History): unknown {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  const listed = [...history.items].map(([id, item]) => ({
    id,
    reviews: item.reviews,
    card: item.card,
    answers: history.answersTo(id),
    retired: item.retired,
    tricky: item.tricky,
    note: item.note,
    skippedOn: item.skippedOn,
    kept: [...item.kept.values()],
  }));
  const items = listed.sort(byId);
  const drills = [...history.drills].map(([id, drill]) => ({
    id,
    started: drill.started,
    ended: drill.ended,
    skipped: [...drill.skipped].sort(),
    hints: [...drill.hints].map(([item, hints]) => [item, [...hints].sort()]).sort(),
    steps: [...drill.steps].map(([item, steps]) => [item, [...steps].sort()]).sort(),
    attempt: items.map((item) => history.attemptIn(id, item.id)),
  }));
  return { items, drills: drills.sort(byId), primers: [...history.primers].sort(), order: history.startedDrills.map(({ id }) => id) };
}
const fold = (events: readonly Event[]): History => new History(dayStart, events);

/** A day on which every type of event happens once to each thing it can happen to. */
function aDay(): Event[] {
  const make = new EventFactory();
  const start = make.make('drillStarted', { items: [] });
  const drill = start.id;
  const derivation = make.make('committed', { drill, item: 'd', answer: { type: 'steps', done: [true, false], text: '' } });
  const open = make.make('committed', { drill, item: 'o', hash: 'h1' });
  const choice = make.make('committed', { drill, item: 'c', answer: { type: 'choice', option: 1 }, confidence: 'sure' });
  return [
    start,
    make.make('stepRevealed', { drill, item: 'd', step: 0, done: true }),
    make.make('hintTaken', { drill, item: 'o', hint: 0 }),
    make.make('hintTaken', { drill, item: 'o', hint: 1 }),
    derivation,
    make.make('rated', { attempt: derivation.id, item: 'd', rating: 'hard', score: 50 }),
    make.make('itemKept', { item: 'o', hash: 'h1' }),
    open,
    make.make('ticked', { attempt: open.id, points: [1], fatal: [] }),
    make.make('reflected', { attempt: open.id, text: 'It rests on …' }),
    make.make('rated', { attempt: open.id, item: 'o', rating: 'good', score: 80 }),
    choice,
    make.make('commitUndone', { attempt: choice.id }),
    make.make('skipped', { drill, item: 's' }),
    make.make('retired', { item: 'r' }),
    make.make('markedTricky', { item: 'o' }),
    make.make('noted', { item: 'o' }),
    make.make('primerOffered'),
    make.make('drillEnded', { drill }),
  ];
}

describe('history', () => {
  it('is the same whichever of the events comes first', () => {
    const events = aDay();
    const expected = digest(fold(events));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (order) => {
        assert.deepEqual(digest(fold(order)), expected);
      }),
    );
  });

  it('is the same whether it is folded at once or event by event, with looks in between', () => {
    const events = aDay();
    const grown = fold([]);
    for (const event of events) {
      grown.apply(event);
      digest(grown);
    }
    assert.deepEqual(digest(grown), digest(fold(events)));
  });

  it('counts an answer that was rated anew once, on the day of its first rating', () => {
    const make = new EventFactory();
    const committed = make.make('committed', { item: 'a' });
    const rated = make.make('rated', { attempt: committed.id, item: 'a', rating: 'good', score: 85 });
    const later = make.make('rated', { attempt: committed.id, item: 'a', rating: 'again', score: 85, time: rated.time + 3 * dayLength });
    const once = { ...rated, rating: 'again' as const };
    const twice = fold([committed, rated]);
    assert.notEqual(twice.item('a')?.card, undefined, 'the card is folded before the second rating comes');
    twice.apply(later);
    assert.deepEqual(twice.item('a')?.card, fold([committed, once]).item('a')?.card);
    assert.deepEqual(twice.item('a')?.reviews, fold([committed, once]).item('a')?.reviews);
    assert.equal(twice.answered(committed.id)?.rating, 'again');
  });

  it('keeps the place of an earlier rating that is changed after a later one', () => {
    const make = new EventFactory();
    const [one, two] = [make.make('committed', { item: 'a' }), make.make('committed', { item: 'a' })];
    const at = (days: number): { time: number } => ({ time: one.time + days * dayLength });
    const first = make.make('rated', { attempt: one.id, item: 'a', rating: 'good', ...at(0) });
    const second = make.make('rated', { attempt: two.id, item: 'a', rating: 'good', ...at(5) });
    const changed = make.make('rated', { attempt: one.id, item: 'a', rating: 'hard', ...at(6) });
    const history = fold([one, first, two, second, changed]);
    assert.deepEqual(history.item('a')?.reviews.map(({ attempt, rating }) => [attempt, rating]), [[one.id, 'hard'], [two.id, 'good']]);
    assert.deepEqual(history.item('a')?.card, fold([one, { ...first, rating: 'hard' }, two, second]).item('a')?.card);
  });

  describe('an answer that was taken back', () => {
    it('is no answer', () => {
      const make = new EventFactory();
      const committed = make.make('committed', { item: 'a', drill: 'd' });
      const history = fold([committed, make.make('commitUndone', { attempt: committed.id })]);
      assert.equal(history.answered(committed.id), undefined);
      assert.equal(history.attemptIn('d', 'a'), undefined);
      assert.deepEqual(history.answersTo('a'), []);
      assert.equal(history.item('a')?.isNew, true);
    });

    it('leaves the one before it standing', () => {
      const make = new EventFactory();
      const [one, two] = [make.make('committed', { item: 'a', drill: 'd' }), make.make('committed', { item: 'a', drill: 'd' })];
      const history = fold([one, two, make.make('commitUndone', { attempt: two.id })]);
      assert.equal(history.attemptIn('d', 'a')?.id, one.id);
    });

    it('counts for nothing although another window rated it, before or after', () => {
      const make = new EventFactory();
      const committed = make.make('committed', { item: 'a' });
      const rated = make.make('rated', { attempt: committed.id, item: 'a' });
      const undone = make.make('commitUndone', { attempt: committed.id });
      for (const order of [[committed, rated, undone], [committed, undone, rated], [undone, rated, committed]]) {
        const history = fold(order);
        assert.equal(history.item('a')?.card, undefined);
        assert.equal(history.item('a')?.isNew, true);
      }
    });

    it('gives the last step of a derivation back, and only that', () => {
      const make = new EventFactory();
      const steps = [0, 1].map((step) => make.make('stepRevealed', { drill: 'd', item: 'a', step, done: true }));
      const committed = make.make('committed', { drill: 'd', item: 'a', answer: { type: 'steps', done: [true, true], text: '' } });
      const undone = make.make('commitUndone', { attempt: committed.id });
      for (const order of [[...steps, committed, undone], [...steps, undone, committed]]) {
        assert.deepEqual([...(fold(order).drill('d')?.steps.get('a') ?? [])], [[0, true]]);
      }
    });
  });

  it('has the card that the ratings give one by one', () => {
    const review = fc.record({ wait: fc.integer({ min: 0, max: 200 }), rating: fc.constantFrom(...ratings) });
    fc.assert(
      fc.property(fc.array(review, { minLength: 1, maxLength: 15 }), (reviews) => {
        const make = new EventFactory();
        let time = Date.UTC(2026, 2, 14, 12);
        let card: Card | undefined;
        const events = reviews.flatMap(({ wait, rating }): Event[] => {
          time += wait * dayLength;
          card = reviewed(card, practiceDay({ time, offset: 0 }, dayStart), rating);
          const committed = make.make('committed', { item: 'a', time });
          return [committed, make.make('rated', { attempt: committed.id, item: 'a', rating, time })];
        });
        const folded = fold(events).item('a')?.card;
        assert.deepEqual([folded?.due, folded?.reviewed], [card?.due, card?.reviewed]);
        assert.ok(Math.abs((folded?.stability ?? NaN) - (card?.stability ?? NaN)) < 1e-6);
      }),
    );
  });

  it('knows the card as it was before an answer', () => {
    const make = new EventFactory();
    const [one, two] = [make.make('committed', { item: 'a' }), make.make('committed', { item: 'a' })];
    const first = make.make('rated', { attempt: one.id, item: 'a' });
    const second = make.make('rated', { attempt: two.id, item: 'a', time: first.time + 9 * dayLength });
    const item = fold([one, first, two, second]).item('a');
    assert.deepEqual(item?.cardBefore(two.id), fold([one, first]).item('a')?.card);
    assert.equal(fold([one, first]).item('a')?.cardBefore(one.id), undefined);
    assert.deepEqual(item?.cardBefore('unknown'), item?.card);
  });

  it('keeps the facts of a case study until it is rated', () => {
    const make = new EventFactory();
    const asked = [make.make('factAsked', { item: 'a', fact: 0 }), make.make('factAsked', { item: 'a', fact: 2 })];
    const committed = make.make('committed', { item: 'a' });
    assert.deepEqual([...(fold([...asked, committed]).item('a')?.facts ?? [])], [0, 2]);
    assert.deepEqual([...(fold([...asked, committed, make.make('rated', { attempt: committed.id, item: 'a' })]).item('a')?.facts ?? [])], []);
  });

  it('lets the latest of what can change hold', () => {
    const make = new EventFactory();
    const history = fold([
      make.make('noted', { item: 'a', note: 'first' }),
      make.make('noted', { item: 'a', note: 'second' }),
      make.make('markedTricky', { item: 'a', why: 'one' }),
      make.make('unmarkedTricky', { item: 'a' }),
      make.make('retired', { item: 'a' }),
      make.make('broughtBack', { item: 'a' }),
    ]);
    const item = history.item('a');
    assert.deepEqual([item?.note, item?.tricky, item?.retired], ['second', undefined, false]);
  });

  it('lets the first end of a drill hold', () => {
    const make = new EventFactory();
    const ends = [true, false].map((early) => make.make('drillEnded', { drill: 'd', early }));
    assert.equal(fold(ends).drill('d')?.ended?.early, true);
  });

  it('sorts drills by their start, and those of one moment by id', () => {
    const make = new EventFactory();
    const drills = [['b', 2], ['c', 1], ['a', 2]] as const;
    const history = fold(drills.map(([id, time]) => make.make('drillStarted', { id, time })));
    assert.deepEqual(history.startedDrills.map(({ id }) => id), ['c', 'a', 'b']);
  });

  it('knows nothing of what never happened', () => {
    const history = fold([]);
    assert.equal(history.item('a'), undefined);
    assert.equal(history.drill('d'), undefined);
    assert.deepEqual(history.answersTo('a'), []);
    assert.equal(history.attemptIn('d', 'a'), undefined);
  });
});
