import assert from 'node:assert/strict';
import { themeOf } from '../../../../src/core/plan/theme';

const weekOn = (today: number, first?: number): number => themeOf(today, first).week;

describe('the theme of a day', () => {
  it('is that of the first week until there is a drill', () => {
    assert.equal(weekOn(20_000), 1);
  });

  it('changes every seven days from the first drill on, four weeks in turn', () => {
    const weeks = [0, 6, 7, 13, 14, 21, 27, 28, 34, 35, 364].map((days) => weekOn(20_000 + days, 20_000));
    assert.deepEqual(weeks, [1, 1, 2, 2, 3, 4, 4, 1, 1, 2, 1]);
  });

  it('stays in the first week when the clock was set back', () => {
    assert.equal(weekOn(19_000, 20_000), 1);
  });

  it('has a title of its own in each week', () => {
    assert.equal(new Set([0, 7, 14, 21].map((days) => themeOf(days, 0).title)).size, 4);
  });
});
