import assert from 'node:assert/strict';
import { CueReader } from '../../src/core/grading/cues';
import { isWithin } from '../../src/core/grading/number';
import { compileGenerator } from '../../src/core/questions/numericVariant';
import { bank, questionsOf } from './support/bank';
import { agreement, readChoices, readNumbers, readOpen, scoreOf, solversFolder, tickedPoints, unsolved } from './support/solverRecords';

const expertAtLeast = 80;
const weakAtMost = 50;
const unseenAtMost = 0.1;
const agreementAtLeast = 0.7;
/** From so many choices on, a share means something. */
const enough = 40;
const optionsOnlyAtMost = 0.45;

const howTo = `see ${solversFolder}/README.md`;
const allSolved = (faults: readonly string[]): void => assert.deepEqual(faults, [], howTo);

function withHash<T extends { readonly id: string }>(questions: readonly T[]): (T & { hash: string })[] {
  return questions.map((question) => ({ ...question, hash: bank.bodies.get(question.id)?.hash ?? '' }));
}

/** Each record with the question it answers; what is not there is told by the test of the records. */
function pairs<Q extends { readonly id: string }, R extends { readonly item: string }>(questions: readonly Q[], records: readonly R[]): { question: Q; record: R }[] {
  return records.flatMap((record) => questions.filter(({ id }) => id === record.item).map((question) => ({ question, record })));
}

describe('multiple choice, answered by solvers who did not write it', () => {
  const items = withHash(questionsOf('multiple-choice'));
  const answered = pairs(items, readChoices()).map(({ question, record }) => ({ ...record, key: question.front.options.findIndex(({ correct }) => correct) }));

  it('is answered as it is now', () => allSolved(unsolved(items, readChoices())));

  it('has the key that all of them found', () => {
    const faults = answered.filter(({ answers, key }) => answers.some((answer) => answer !== key));
    assert.deepEqual(faults.map(({ item, answers, key }) => `${item}: option ${key}, answered ${answers.join(' and ')}`), []);
  });

  it(`is guessed from the options alone in at most ${optionsOnlyAtMost * 100} %, from ${enough} items on`, () => {
    const guesses = answered.flatMap(({ guesses: list, key }) => list.map((guess) => guess === key));
    const right = guesses.filter(Boolean).length;
    assert.ok(answered.length < enough || right <= optionsOnlyAtMost * guesses.length, `${right} of ${guesses.length}`);
  });
});

describe('numeric questions, computed by a solver who did not write them', () => {
  const items = withHash(questionsOf('numeric'));

  it('are answered as they are now', () => allSolved(unsolved(items, readNumbers())));

  it('have the key that was found, within the tolerance', () => {
    const faults = pairs(items, readNumbers()).flatMap(({ question: { id, front }, record }) => {
      const variantOf = compileGenerator(front);
      return record.answers
        .map(({ seed, value }) => ({ seed, value, key: variantOf(seed).answer }))
        .filter(({ value, key }) => !isWithin(value, key, front.tolerance))
        .map(({ seed, value, key }) => `${id}, seed ${seed}: ${key}, answered ${value}`);
    });
    assert.deepEqual(faults, []);
  });
});

describe('open questions of priority 1, answered by solvers from the prompt alone', () => {
  const items = withHash(questionsOf('open').filter(({ front }) => front.priority === 1));
  const answered = pairs(items, readOpen()).map(({ question: { id, front }, record: { experts, weak } }) => {
    const { keyPoints } = front;
    const read = ({ answer, ticks }: (typeof experts)[number]) => ({ answer, readings: ticks.map((points) => tickedPoints(keyPoints, points)) });
    return { id, keyPoints, experts: experts.map(read), weak: read(weak) };
  });
  type Read = (typeof answered)[number]['weak'];
  /** The mean of what the readers found. */
  const scoreBy = ({ readings }: Read): number => readings.reduce((sum, points) => sum + scoreOf(points), 0) / readings.length;
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

  it('are answered as they are now', () => allSolved(unsolved(items, readOpen())));

  it(`give experts at least ${expertAtLeast}, by their median`, () => {
    const scores = answered.map(({ id, experts }) => [id, median(experts.map(scoreBy))] as const);
    assert.deepEqual(scores.filter(([, score]) => score < expertAtLeast), []);
  });

  it(`give a reader of one blog post at most ${weakAtMost}`, () => {
    const scores = answered.map(({ id, weak }) => [id, scoreBy(weak)] as const);
    assert.deepEqual(scores.filter(([, score]) => score > weakAtMost), []);
  });

  it('ask for no must that two experts leave out', () => {
    const missed = answered.flatMap(({ id, keyPoints, experts }) =>
      keyPoints.filter((point) => point.must === true && experts.filter(({ readings }) => !readings.some((points) => points.includes(point))).length >= 2).map(({ text }) => `${id}: ${text}`),
    );
    assert.deepEqual(missed, []);
  });

  it(`are read alike by both readers, with an agreement of at least ${agreementAtLeast}`, () => {
    const said = answered.flatMap(({ keyPoints, experts, weak }) =>
      [...experts, weak].flatMap(({ readings: [one, other] }) => keyPoints.map((point) => [one?.includes(point) ?? false, other?.includes(point) ?? false] as const)),
    );
    assert.ok(agreement(said) >= agreementAtLeast, String(agreement(said)));
  });

  it(`have cues that overlook at most ${unseenAtMost * 100} % of the points that experts make`, () => {
    const made = answered.flatMap(({ id, keyPoints, experts }) =>
      experts.flatMap(({ answer, readings }) => {
        const reader = new CueReader(answer);
        return keyPoints.filter((point) => readings.every((points) => points.includes(point))).map(({ text, cues }) => ({ id, text, seen: reader.seesAny(cues) }));
      }),
    );
    const unseen = made.filter(({ seen }) => !seen);
    assert.ok(made.length > 0);
    assert.ok(unseen.length <= unseenAtMost * made.length, unseen.map(({ id, text }) => `${id}: ${text}`).join('\n'));
  });
});

describe('the checks of what solvers answered', () => {
  const items = [{ id: 'a', hash: '1' }, { id: 'b', hash: '2' }];

  it('find what is unsolved, changed, gone or answered twice', () => {
    assert.deepEqual(unsolved(items, [{ item: 'a', hash: '1' }, { item: 'b', hash: '2' }]), []);
    assert.deepEqual(unsolved(items, [{ item: 'b', hash: '1' }, { item: 'b', hash: '1' }, { item: 'c', hash: '3' }]), [
      'a: nobody solved it; its hash is 1',
      'b has changed since: solve it again, then record the hash 2 for 1',
      'c is answered and not there',
      'b is answered twice',
    ]);
  });

  it('add up what was ticked, and refuse ticks on nothing', () => {
    const points = [{ text: 'margin', weight: 60, must: true }, { text: 'penalty', weight: 40 }];
    assert.equal(scoreOf(tickedPoints(points, [])), 0);
    assert.equal(scoreOf(tickedPoints(points, [1, 0])), 100);
    assert.throws(() => tickedPoints(points, [2]), /no point 2/);
    assert.throws(() => tickedPoints(points, [1, 1]), /ticked twice/);
  });

  it('measure agreement beyond chance', () => {
    assert.equal(agreement([[true, true], [false, false]]), 1);
    assert.equal(agreement([[true, false], [false, true]]), -1);
    // Of ten points nine alike, with 85 % yes: (0.9 − 0.255) / (1 − 0.255).
    const most = Array.from({ length: 8 }, () => [true, true] as const);
    assert.ok(Math.abs(agreement([...most, [true, false], [false, false]]) - 0.645 / 0.745) < 1e-12);
  });
});
