import assert from 'node:assert/strict';
import { CueReader } from '../../src/core/grading/cues';
import { isWithin } from '../../src/core/grading/number';
import { compileGenerator } from '../../src/core/questions/numericVariant';
import { bank, questionsOf } from './support/bank';
import { readChoices, readNumbers, readOpen, scoreOf, solversFolder, tickedPoints, unsolved } from './support/solverRecords';

const expertAtLeast = 80;
const weakAtMost = 50;
const unseenAtMost = 0.1;
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

  it('has the key that both of them found', () => {
    const faults = answered.filter(({ answers, key }) => answers.some((answer) => answer !== key));
    assert.deepEqual(faults.map(({ item, answers, key }) => `${item}: option ${key}, answered ${answers.join(' and ')}`), []);
  });

  it(`is guessed from the options alone in at most ${optionsOnlyAtMost * 100} %, from ${enough} items on`, () => {
    const right = answered.filter(({ optionsOnly, key }) => optionsOnly === key).length;
    assert.ok(answered.length < enough || right <= optionsOnlyAtMost * answered.length, `${right} of ${answered.length}`);
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
  const answered = pairs(items, readOpen()).map(({ question: { id, front }, record: { expert, weak } }) => ({
    id,
    keyPoints: front.keyPoints,
    expert: { text: expert.answer, points: tickedPoints(front.keyPoints, expert.points) },
    weak: { points: tickedPoints(front.keyPoints, weak.points) },
  }));

  it('are answered as they are now', () => allSolved(unsolved(items, readOpen())));

  it(`give an expert at least ${expertAtLeast}`, () => {
    const scores = answered.map(({ id, expert }) => [id, scoreOf(expert.points)] as const);
    assert.deepEqual(scores.filter(([, score]) => score < expertAtLeast), []);
  });

  it(`give a reader of one blog post at most ${weakAtMost}`, () => {
    const scores = answered.map(({ id, weak }) => [id, scoreOf(weak.points)] as const);
    assert.deepEqual(scores.filter(([, score]) => score > weakAtMost), []);
  });

  it('ask for no must that an expert leaves out', () => {
    const missed = answered.flatMap(({ id, keyPoints, expert }) => keyPoints.filter((point) => point.must === true && !expert.points.includes(point)).map(({ text }) => `${id}: ${text}`));
    assert.deepEqual(missed, []);
  });

  it(`have cues that overlook at most ${unseenAtMost * 100} % of the points that an expert makes`, () => {
    const made = answered.flatMap(({ id, expert }) => {
      const reader = new CueReader(expert.text);
      return expert.points.map(({ text, cues }) => ({ id, text, seen: reader.seesAny(cues) }));
    });
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
});
