import assert from 'node:assert/strict';
import { bank, questions } from './support/bank';
import { loops, oneSided, unknownNames } from './support/relations';
import { plainWords } from './support/prose';
import { primers } from './support/texts';

const shortestPrimer = 120;
const { topics } = bank.index;

describe('the relations of the bank', () => {
  const ids = new Set(questions.map(({ id }) => id));
  const topicIds = new Set(topics.map(({ id }) => id));
  const contrastsOfQuestions = new Map(questions.map(({ id, front }) => [id, front.contrasts ?? []]));
  const contrastsOfTopics = new Map(topics.map(({ id, contrasts }) => [id, contrasts]));

  it('name questions and topics that are there', () => {
    assert.deepEqual(unknownNames(contrastsOfQuestions, ids), []);
    assert.deepEqual(unknownNames(contrastsOfTopics, new Set([...ids, ...topicIds])), []);
    assert.deepEqual(unknownNames(new Map(topics.map(({ id, prerequisites }) => [id, prerequisites])), topicIds), []);
    assert.deepEqual(unknownNames(new Map(questions.map(({ id, front }) => [id, front.topics ?? []])), topicIds), []);
  });

  it('have contrasts that name each other', () => {
    assert.deepEqual(oneSided(contrastsOfQuestions), []);
    assert.deepEqual(oneSided(contrastsOfTopics), []);
  });

  it('ask for no topic of a later week', () => {
    const weeks = new Map(topics.map(({ id, week }) => [id, week]));
    const late = topics.flatMap(({ id, week, prerequisites }) => prerequisites.filter((one) => (weeks.get(one) ?? 0) > week).map((one) => `${id} (week ${week}) needs ${one} (week ${weeks.get(one)})`));
    assert.deepEqual(late, []);
  });

  it('ask no topic to come before itself', () => {
    assert.deepEqual(loops(new Map(topics.map(({ id, prerequisites }) => [id, prerequisites]))), []);
  });
});

describe('a topic with questions', () => {
  const used = new Set(bank.index.items.map(({ area, topic }) => `${area}/${topic}/topic.md`));

  it(`has a primer of at least ${shortestPrimer} words with an example`, () => {
    const poor = [...used].filter((file) => {
      const primer = primers.get(file) ?? '';
      return plainWords(primer).length < shortestPrimer || !/\bexample\b/i.test(primer);
    });
    assert.deepEqual(poor, []);
  });

  it('is the only kind of topic there is', () => {
    assert.deepEqual([...primers.keys()].filter((file) => !used.has(file)), []);
  });
});

describe('the checks of relations', () => {
  it('find a one-sided contrast', () => {
    assert.deepEqual(oneSided(new Map([['a', ['b']], ['b', ['a', 'c']], ['c', []]])), ['b names c']);
  });

  it('find a name that is nowhere', () => {
    assert.deepEqual(unknownNames(new Map([['a', ['b', 'c']]]), new Set(['a', 'b'])), ['a names c']);
  });

  it('find a topic that needs itself by way of others', () => {
    assert.deepEqual(loops(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']], ['d', []]])), ['b', 'c']);
  });
});
