import assert from 'node:assert/strict';
import { Retry } from '../../../../src/adapters/storage/retry';
import { FakeClock } from '../../../fakes/fakeClock';

describe('retry', () => {
  let clock: FakeClock;
  let attempts: number[];
  let works: boolean;
  let retry: Retry;
  let start: number;

  beforeEach(() => {
    clock = new FakeClock();
    start = clock.time;
    attempts = [];
    works = false;
    retry = new Retry(clock, () => {
      attempts.push((clock.time - start) / 1000);
      if (!works) retry.failed();
    });
  });

  it('waits longer and longer, up to a minute', () => {
    retry.failed();
    clock.advance(300_000);
    assert.deepEqual(attempts, [5, 15, 35, 75, 135, 195, 255]);
  });

  it('plans one attempt, however many failures come before it', () => {
    retry.failed();
    clock.advance(4000);
    retry.failed();
    works = true;
    clock.advance(60_000);
    assert.deepEqual(attempts, [5]);
  });

  it('stops at a success, and begins with a short wait again', () => {
    retry.failed();
    clock.advance(20_000);
    retry.succeeded();
    clock.advance(60_000);
    assert.deepEqual(attempts, [5, 15]);
    retry.failed();
    clock.advance(5000);
    assert.deepEqual(attempts, [5, 15, 85]);
  });

  it('leaves no timer behind', () => {
    retry.failed();
    retry.dispose();
    assert.equal(clock.waiting, 0);
  });
});
