import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { seededRandom, shuffled } from '../../../../src/core/questions/seededRandom';

const stream = (seed: number, length = 20): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length }, random);
};

describe('a seeded stream', () => {
  it('is the same on every machine, for good: what a drill froze depends on it', () => {
    assert.deepEqual(stream(1, 3).map((x) => Math.floor(x * 2 ** 32)), [2_693_262_067, 11_749_833, 2_265_367_787]);
  });

  it('stays in [0, 1), and is decided by its seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        assert.deepEqual(stream(seed), stream(seed));
        assert.ok(stream(seed).every((x) => x >= 0 && x < 1));
      }),
    );
  });

  it('differs from seed to seed, also between neighbours', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => stream(seed, 2).join()));
    assert.equal(firsts.size, 1000);
  });

  it('is spread evenly', () => {
    const buckets = new Array<number>(10).fill(0);
    for (const x of stream(42, 10_000)) buckets[Math.floor(x * 10)] = (buckets[Math.floor(x * 10)] ?? 0) + 1;
    assert.ok(buckets.every((count) => count > 850 && count < 1150), buckets.join());
  });
});

describe('shuffling', () => {
  it('gives a new order of the same things, and leaves the old one alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const order = shuffled(items, seededRandom(seed));
        assert.deepEqual(items, before);
        assert.notEqual(order, items);
        assert.deepEqual([...order].sort((a, b) => a - b), [...items].sort((a, b) => a - b));
        assert.deepEqual(shuffled(items, seededRandom(seed)), order);
      }),
    );
  });

  it('gives every order its turn', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(['a', 'b', 'c'], seededRandom(seed)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    assert.equal(orders.size, 6);
    assert.ok([...orders.values()].every((count) => count > 850 && count < 1150), JSON.stringify([...orders]));
  });
});
