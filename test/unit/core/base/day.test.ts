import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dayLength, dayText, practiceDay, untilText } from '../../../../src/core/base/day';

const hour = 3_600_000;
/** The practice day, as a date, of a moment that the clock on the wall shows. */
const on = (utc: string, offset: number, dayStart = 4): string => dayText(practiceDay({ time: Date.parse(utc), offset }, dayStart));

describe('a practice day', () => {
  it('begins at four in the morning by the clock on the wall', () => {
    assert.equal(on('2026-03-15T03:59:59.999Z', 0), '2026-03-14');
    assert.equal(on('2026-03-15T04:00:00.000Z', 0), '2026-03-15');
    assert.equal(on('2026-03-15T03:59:00Z', 60), '2026-03-15', 'one hour east it is 4:59');
    assert.equal(on('2026-03-15T11:59:00Z', -480), '2026-03-14', 'eight hours west it is 3:59');
  });

  it('may begin at midnight or at noon', () => {
    assert.equal(on('2026-03-15T00:00:00Z', 0, 0), '2026-03-15');
    assert.equal(on('2026-03-14T23:59:59Z', 0, 0), '2026-03-14');
    assert.equal(on('2026-03-15T11:59:59Z', 0, 12), '2026-03-14');
  });

  it('takes the offset of the moment, so that a journey gives no day twice', () => {
    assert.equal(on('2026-03-14T20:00:00Z', 540), '2026-03-15', 'five in the morning in Tokyo');
    assert.equal(on('2026-03-14T20:00:00Z', -480), '2026-03-14', 'noon in Los Angeles, the same moment');
  });

  it('knows zones that are off by half an hour and more', () => {
    assert.equal(on('2026-03-14T22:29:00Z', 330), '2026-03-14');
    assert.equal(on('2026-03-14T22:30:00Z', 330), '2026-03-15');
    assert.equal(on('2026-03-14T14:00:00Z', 14 * 60), '2026-03-15');
  });

  it('has 23 or 25 hours where the clock is moved, and is one day all the same', () => {
    // Berlin, 2026-03-29: at 01:00 UTC the offset goes from 60 to 120 minutes.
    assert.equal(on('2026-03-29T01:59:59Z', 120), '2026-03-28');
    assert.equal(on('2026-03-29T02:00:00Z', 120), '2026-03-29');
    assert.equal(on('2026-03-28T03:00:00Z', 60), '2026-03-28');
    // and back on 2026-10-25 at 01:00 UTC
    assert.equal(on('2026-10-25T00:30:00Z', 120), '2026-10-24');
    assert.equal(on('2026-10-25T01:30:00Z', 60), '2026-10-24', 'half past two comes twice');
    assert.equal(on('2026-10-25T03:00:00Z', 60), '2026-10-25');
  });

  it('goes up by one every 24 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -720, max: 840 }), fc.integer({ min: 0, max: 12 }), (time, offset, start) => {
        const day = practiceDay({ time, offset }, start);
        assert.equal(practiceDay({ time: time + dayLength, offset }, start), day + 1);
        assert.ok([day, day + 1].includes(practiceDay({ time: time + hour, offset }, start)));
      }),
    );
  });

  it('is written as a date', () => {
    assert.equal(dayText(0), '1970-01-01');
    assert.equal(dayText(20_526), '2026-03-14');
    assert.equal(dayText(practiceDay({ time: Date.UTC(2028, 1, 29, 12), offset: 0 }, 4)), '2028-02-29');
  });
});

describe('how far a day is ahead', () => {
  it('is said in words that fit the distance', () => {
    const words = new Map([
      [-3, 'today'], [0, 'today'], [1, 'tomorrow'], [2, 'in 2 days'], [13, 'in 13 days'], [14, 'in 2 weeks'], [59, 'in 8 weeks'],
      [60, 'in 2 months'], [365, 'in 12 months'], [699, 'in 23 months'], [700, 'in 2 years'], [3650, 'in 10 years'],
    ]);
    for (const [days, expected] of words) assert.equal(untilText(days), expected);
  });
});
