import assert from 'node:assert/strict';
import { systemClock } from '../../../src/adapters/clock';

describe('the device’s clock', () => {
  it('tells the time and how far the wall is ahead of UTC', () => {
    const before = Date.now();
    const { time, offset } = systemClock.now();
    assert.ok(time >= before && time <= Date.now());
    const date = new Date(time);
    const wall = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
    assert.equal(Math.round((wall - time) / 60_000 + date.getSeconds() / 60), offset);
  });

  it('calls back, unless told not to', async () => {
    const called: string[] = [];
    systemClock.after(1, () => called.push('disposed')).dispose();
    const keepAlive = setTimeout(() => undefined, 60_000); // its own timers do not
    await new Promise<void>((resolve) => systemClock.after(2, resolve));
    clearTimeout(keepAlive);
    assert.deepEqual(called, []);
  });
});
