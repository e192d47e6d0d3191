import assert from 'node:assert/strict';
import { eventVersion, parseEvent } from '../../../../src/core/log/events';
import { EventFactory } from '../../../factories/events';

describe('reading an event', () => {
  const event = new EventFactory().make('rated');

  it('takes what fits its schema as it is', () => {
    assert.deepEqual(parseEvent(event), { kind: 'event', event });
  });

  it('carries an unknown type and a later version along', () => {
    const dreamt = { ...event, type: 'dreamt' };
    const later = { ...event, v: eventVersion + 1, score: 'excellent' };
    assert.deepEqual(parseEvent(dreamt), { kind: 'unknown', event: dreamt });
    assert.deepEqual(parseEvent(later), { kind: 'unknown', event: later });
  });

  it('finds a known event of another shape damaged', () => {
    assert.deepEqual(parseEvent({ ...event, score: 'excellent' }), { kind: 'damaged' });
  });

  it('finds a stamp damaged of which a field is missing or wrong', () => {
    const wrong: Record<string, unknown[]> = {
      id: ['', 'x'.repeat(201), 7],
      time: ['now', Number.NaN, null],
      date: ['14.03.2026', '2026-03-14T15:09', 20260314],
      offset: ['+1', null],
      v: [1.5, '1'],
      type: [null, 3],
    };
    for (const [field, values] of Object.entries(wrong)) {
      for (const value of [undefined, ...values]) {
        assert.deepEqual(parseEvent({ ...event, [field]: value }), { kind: 'damaged' }, `${field}: ${String(value)}`);
      }
    }
    for (const value of [null, undefined, 'event', 7, [event]]) assert.deepEqual(parseEvent(value), { kind: 'damaged' });
  });
});
