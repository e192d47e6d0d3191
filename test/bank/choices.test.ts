import assert from 'node:assert/strict';
import { questionsOf } from './support/bank';
import { chanceOfMore, mostByChance } from './support/chance';
import { chanceByEcho, type Choice, giveaways, type LengthRank, negativesIn, rankOfKey, spread } from './support/choiceChecks';

/** From so many items on a share means something; below, only what chance alone does not explain is a fault. */
const enough = 40;
const balance = 0.05;
const echoAtMost = 0.38;
const longestToShortest = 2;
const ranks: readonly LengthRank[] = ['longest', 'between', 'shortest'];

const items = questionsOf('multiple-choice').map(({ id, front: { prompt, options } }) => ({
  id,
  prompt,
  options: options.map(({ text, correct }) => ({ text, correct: correct === true })),
}));

/** The share of keys that would have this rank if length had nothing to do with being right. */
function expectedShare(rank: LengthRank): number {
  const shares = items.map(({ options }) => (rank === 'between' ? options.length - 2 : 1) / options.length);
  return shares.reduce((sum, share) => sum + share, 0) / items.length;
}

describe('the options of multiple choice', () => {
  it('have exactly one key', () => {
    assert.deepEqual(items.filter(({ options }) => options.filter(({ correct }) => correct).length !== 1), []);
    assert.ok(items.length > 0);
  });

  for (const rank of ranks) {
    it(`do not give the key away by being ${rank === 'between' ? 'of middle length' : `the ${rank}`}`, () => {
      const count = items.filter((item) => rankOfKey(item) === rank).length;
      const expected = expectedShare(rank);
      const most = items.length < enough ? mostByChance(items.length, expected) : items.length * (expected + balance);
      assert.ok(count <= most, `${count} of ${items.length} keys, at most ${most}`);
    });
  }

  it('do not give the key away by repeating the words of the prompt', () => {
    const right = items.reduce((sum, item) => sum + chanceByEcho(item), 0);
    const most = items.length < enough ? mostByChance(items.length, echoAtMost) : items.length * echoAtMost;
    assert.ok(right <= most, `${right} of ${items.length} right, at most ${most}`);
  });

  it('do not give the wrong ones away by absolutes', () => {
    assert.deepEqual(items.flatMap((item) => giveaways(item).map((word) => `${item.id}: ${word}`)), []);
  });

  it('are of similar length', () => {
    assert.deepEqual(items.filter((item) => spread(item) > longestToShortest).map(({ id }) => id), []);
  });

  it('answer a prompt without negatives', () => {
    assert.deepEqual(items.flatMap(({ id, prompt }) => negativesIn(prompt).map((word) => `${id}: ${word}`)), []);
  });
});

describe('the checks of options', () => {
  const choice = (prompt: string, key: string, ...others: string[]): Choice => ({
    prompt,
    options: [{ text: key, correct: true }, ...others.map((text) => ({ text, correct: false }))],
  });

  it('see where the key’s length lies, marks apart', () => {
    assert.equal(rankOfKey(choice('', 'abcd', 'abc', 'ab')), 'longest');
    assert.equal(rankOfKey(choice('', 'ab', 'abc', 'abcd')), 'shortest');
    assert.equal(rankOfKey(choice('', 'abc', 'ab', 'abcd')), 'between');
    assert.equal(rankOfKey(choice('', 'abc', 'abc', 'ab')), 'between');
    assert.equal(rankOfKey(choice('', '`a b`', 'abc', 'abcd')), 'shortest');
  });

  it('see a key that repeats the prompt, and share a tie among those that do', () => {
    assert.equal(chanceByEcho(choice('Why scale the margin?', 'The margin is a distance', 'It is faster', 'It is a rule')), 1);
    assert.equal(chanceByEcho(choice('Why scale the margin?', 'It is faster', 'The margin', 'Nothing')), 0);
    assert.equal(chanceByEcho(choice('Why scale the margin?', 'A wide margin', 'A margin', 'A street')), 1 / 2);
    assert.equal(chanceByEcho(choice('Why is it the one?', 'It is the one', 'Maybe', 'No')), 1 / 3);
  });

  it('see negatives and absolutes that only wrong options have', () => {
    assert.deepEqual(negativesIn('Which one doesn’t fit, and is NOT seen, except in notes?'), ['n’t', 'NOT', 'except']);
    assert.deepEqual(negativesIn('What is noted about knots?'), []);
    assert.deepEqual(giveaways(choice('', 'It often helps', 'It always helps', 'It helps')), ['always']);
    assert.deepEqual(giveaways(choice('', 'It never helps', 'It always helps', 'It helps')), []);
  });

  it('see an option that is much longer than another', () => assert.equal(spread(choice('', 'abcdef', 'abc', 'ab')), 3));

  it('know what chance does', () => {
    assert.equal(chanceOfMore(1, 2, 0.5), 0.25);
    assert.ok(Math.abs(chanceOfMore(-1, 13, 1 / 3) - 1) < 1e-12);
    assert.equal(mostByChance(13, 1 / 3), 7);
    assert.equal(mostByChance(1, 0.5), 1);
  });
});
