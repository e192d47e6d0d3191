import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { clampSettings, defaultSettings, settingRanges, type DrillSettings } from '../../../../src/core/drill/settings';

const clamped = (fields: Partial<DrillSettings>): ReturnType<typeof clampSettings> => clampSettings({ ...defaultSettings, ...fields });

describe('settings', () => {
  it('within their ranges stay as they are, and nothing is said', () => {
    assert.deepEqual(clampSettings(defaultSettings), { settings: defaultSettings, notes: [] });
    for (const [name, { min, max }] of Object.entries(settingRanges)) {
      for (const value of [min, max]) assert.deepEqual(clamped({ [name]: value }), { settings: { ...defaultSettings, [name]: value }, notes: [] });
    }
  });

  it('beyond them are brought to the nearest end, and that is said in a sentence', () => {
    assert.deepEqual(clamped({ minutes: 1000 }).notes, ['mlDrills.minutes is 1000; 180 is used (5 to 180).']);
    assert.equal(clamped({ minutes: 1000 }).settings.minutes, 180);
    assert.equal(clamped({ maxItems: 0 }).settings.maxItems, 6);
    assert.equal(clamped({ dayStart: -1 }).settings.dayStart, 0);
    assert.equal(clamped({ minutes: 0, maxItems: 99, dayStart: 24 }).notes.length, 3);
  });

  it('that are no whole number are rounded, and what is no number is the default', () => {
    assert.equal(clamped({ minutes: 22.6 }).settings.minutes, 23);
    for (const value of [NaN, Infinity, -Infinity]) {
      const { settings, notes } = clamped({ minutes: value });
      assert.equal(settings.minutes, defaultSettings.minutes);
      assert.match(notes[0] ?? '', new RegExp(`is ${value}; 30 is used`));
    }
  });

  it('are always in their ranges afterwards, and clamping again says nothing', () => {
    const number = fc.oneof(fc.double(), fc.integer());
    fc.assert(
      fc.property(number, number, number, fc.boolean(), (minutes, maxItems, dayStart, flag) => {
        const { settings } = clamped({ minutes, maxItems, dayStart, singleKeys: flag, showLevel: flag });
        for (const name of ['minutes', 'maxItems', 'dayStart'] as const) {
          const { min, max } = settingRanges[name];
          assert.ok(Number.isInteger(settings[name]) && settings[name] >= min && settings[name] <= max);
        }
        assert.deepEqual([settings.singleKeys, settings.showLevel], [flag, flag]);
        assert.deepEqual(clampSettings(settings), { settings, notes: [] });
      }),
    );
  });
});
