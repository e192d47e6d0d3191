import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { arrange } from '../../../../src/core/drill/arrange';
import type { Chosen } from '../../../../src/core/drill/compose';
import { anItem } from '../../../factories/items';

const isLong = ({ item }: Chosen): boolean => item.kind === 'case-study';
const ids = (chosen: readonly Chosen[]): string[] => chosen.map(({ item }) => item.id);

/** `letters`: a topic each; an upper-case one is a case study of that topic. */
function drillOf(letters: string): Chosen[] {
  return [...letters].map((letter, i) => ({
    item: anItem({ id: `${letter}${i}`, topic: letter.toLowerCase(), kind: letter === letter.toLowerCase() ? 'open' : 'case-study' }),
    reason: 'due',
  }));
}

function arranged(letters: string, newTopics = ''): string {
  return arrange(drillOf(letters), new Set(newTopics)).map(({ item }) => item.id.charAt(0)).join('');
}

/** Whether neighbours differ in topic, but for the first two of a new topic, which stand together. */
function isMixed(order: readonly Chosen[], newTopics: ReadonlySet<string>): boolean {
  const placesOf = (topic: string): number[] => order.flatMap(({ item }, i) => (item.topic === topic ? [i] : []));
  const pairs = [...newTopics].map((topic) => placesOf(topic)).filter((places) => places.length > 1);
  const isPair = (i: number): boolean => pairs.some(([first]) => first === i);
  if (!pairs.every(([first = 0, second = 0]) => second === first + 1)) return false;
  return order.every(({ item }, i) => i === 0 || isPair(i - 1) || order[i - 1]?.item.topic !== item.topic);
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, first] of items.entries()) {
    for (const rest of permutations(items.filter((_, j) => j !== i))) yield [first, ...rest];
  }
}

/** At most one long item, of any topic, among up to six. */
const drills = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }), fc.constantFrom('', 'A', 'B', 'C'), fc.nat())
  .map(([short, long, place]) => {
    const at = place % (short.length + 1);
    return [...short.slice(0, at), ...(long === '' ? [] : [long]), ...short.slice(at)].join('');
  });
const someNew = fc.subarray(['a', 'b', 'c']).map((topics) => new Set(topics));

describe('the order of a drill', () => {
  it('holds the items that were chosen, each once', () => {
    fc.assert(
      fc.property(drills, someNew, (letters, newTopics) => {
        const chosen = drillOf(letters);
        assert.deepEqual(ids(arrange(chosen, newTopics)).sort(), ids(chosen).sort());
      }),
    );
  });

  it('keeps topics apart wherever some order does', () => {
    fc.assert(
      fc.property(drills, someNew, (letters, newTopics) => {
        const chosen = drillOf(letters);
        const possible = [...permutations(chosen)].some((order) => isMixed(order, newTopics));
        assert.equal(isMixed(arrange(chosen, newTopics), newTopics), possible);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends with the long item wherever some order of mixed topics does', () => {
    fc.assert(
      fc.property(drills, someNew, (letters, newTopics) => {
        const chosen = drillOf(letters);
        const possible = [...permutations(chosen)].some((order) => isMixed(order, newTopics) && order.slice(0, -1).every((one) => !isLong(one)));
        fc.pre(possible);
        assert.ok(arrange(chosen, newTopics).slice(0, -1).every((one) => !isLong(one)));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves an order alone that is mixed already', () => {
    assert.equal(arranged('abcab'), 'abcab');
  });

  it('starts with the topic that fills more than half of the drill, so that it can be kept apart', () => {
    assert.equal(arranged('bcaaa'), 'abaca');
  });

  it('lets the first two of a new topic stand together, and keeps its third apart', () => {
    assert.equal(arranged('aabac', 'a'), 'aabac');
    assert.equal(arranged('abcaa', 'a'), 'aabca');
  });

  it('asks the short one of a new topic before its case study', () => {
    assert.equal(arranged('Aab', 'a'), 'baA');
  });

  it('makes the best of a drill of one topic', () => {
    assert.equal(arranged('aaa'), 'aaa');
    assert.equal(arranged(''), '');
  });
});
