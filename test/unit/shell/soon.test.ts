import assert from 'node:assert/strict';
import { Repeating } from '../../../src/shell/soon';

describe('Repeating', () => {
  it('runs once at a time, and once more for all that asked meanwhile', async () => {
    let running = 0;
    let runs = 0;
    let release: () => void = () => undefined;
    const repeating = new Repeating(async () => {
      assert.equal(++running, 1);
      runs++;
      await new Promise<void>((resolve) => (release = resolve));
      running--;
    });
    for (let i = 0; i < 3; i++) repeating.ask();
    assert.equal(runs, 1);
    release();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(runs, 2);
    release();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(runs, 2);
  });

  it('misses nobody who asks at the moment in which it ends', async () => {
    let runs = 0;
    const repeating = new Repeating(() => Promise.resolve(void runs++));
    for (let turn = 0; turn < 20; turn++) {
      const before = runs;
      repeating.ask();
      for (let tick = 0; tick < turn % 7; tick++) await Promise.resolve();
      repeating.ask();
      await new Promise((resolve) => setImmediate(resolve));
      assert.ok(runs >= before + 1 + (turn % 7 > 2 ? 1 : 0), `turn ${turn}`);
    }
  });
});
