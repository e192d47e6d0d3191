import assert from 'node:assert/strict';
import { localDate, Stamper } from '../../../../src/core/log/stamper';
import { aFact, EventFactory } from '../../../factories/events';

describe('stamper', () => {
  const time = Date.UTC(2026, 2, 14, 15);
  const stamper = (): Stamper => new Stamper(() => ({ time, offset: 0 }));

  it('gives a stamp of its own to a fact that has one already', () => {
    const old = new EventFactory(0).make('noted', { note: 'from another log' });
    const [event] = stamper().stamp([old]);
    assert.deepEqual(event, { ...old, id: event?.id, time, date: '2026-03-14' });
    assert.notEqual(event?.id, old.id);
  });

  it('gives a copy, without undefined fields', () => {
    const items = [{ itemId: 'a', version: 1, hash: 'h', seed: 1, reason: 'new' as const }];
    const [event] = stamper().stamp([aFact('drillStarted', { items })]);
    items.pop();
    assert.ok(event?.type === 'drillStarted' && event.items.length === 1);
    const [committed] = stamper().stamp([Object.assign(aFact('committed'), { confidence: undefined })]);
    assert.ok(committed && !('confidence' in committed));
  });

  it('keeps ids in order when more come in a millisecond than an id can number', () => {
    const events = stamper().stamp(Array.from({ length: 3000 }, () => aFact('retired')));
    const ids = events.map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    assert.equal(events.at(-1)?.time, time + 2);
  });

  it('knows the date on the wall on both sides of midnight', () => {
    const midnight = Date.UTC(2026, 11, 31, 23, 0);
    assert.equal(localDate(midnight, 59), '2026-12-31');
    assert.equal(localDate(midnight, 60), '2027-01-01');
    assert.equal(localDate(Date.UTC(2027, 0, 1, 4, 59), -300), '2026-12-31');
  });
});
