import assert from 'node:assert/strict';
import { questionsOf, section } from './support/bank';
import { idleCues, seenWeight, unseenMusts } from './support/cueChecks';

const strongEnough = 80;
const weakAtMost = 50;

describe('the cues of the key points', () => {
  const open = questionsOf('open');
  const rubrics = questionsOf('open', 'case-study');

  it('see every must in the spoken answer', () => {
    const missed = rubrics.flatMap((question) => unseenMusts(question.front.keyPoints, section(question, 'In 60 seconds')).map((point) => `${question.id}: ${point}`));
    assert.deepEqual(missed, []);
  });

  it('see every must in the strong sample', () => {
    const missed = open.flatMap((question) => unseenMusts(question.front.keyPoints, section(question, 'Strong sample')).map((point) => `${question.id}: ${point}`));
    assert.deepEqual(missed, []);
  });

  it(`see at least ${strongEnough} of the weight in the strong sample`, () => {
    const weights = open.map((question) => [question.id, seenWeight(question.front.keyPoints, section(question, 'Strong sample'))] as const);
    assert.deepEqual(weights.filter(([, weight]) => weight < strongEnough), []);
  });

  it(`see at most ${weakAtMost} of the weight in the weak sample`, () => {
    const weights = open.map((question) => [question.id, seenWeight(question.front.keyPoints, section(question, 'Weak sample'))] as const);
    assert.deepEqual(weights.filter(([, weight]) => weight > weakAtMost), []);
  });

  it('are not in the words of the prompt, so that seeing one says something', () => {
    const idle = rubrics.flatMap(({ id, front }) => idleCues(front.keyPoints, front.prompt).map((cue) => `${id}: ${cue}`));
    assert.deepEqual(idle, []);
  });
});

describe('the checks of cues', () => {
  const point = (text: string, weight: number, ...cues: string[]) => ({ text, weight, must: true as const, cues });
  const points = [point('margin', 60, 'margin*', 'street'), point('penalty', 40, 'penal*')];

  it('add the weights of the points that are seen', () => {
    assert.equal(seenWeight(points, 'It has wide margins.'), 60);
    assert.equal(seenWeight(points, 'Margins, and a penalty.'), 100);
    assert.equal(seenWeight(points, 'Marginally.'), 60);
    assert.equal(seenWeight(points, 'Nothing of it.'), 0);
  });

  it('name the musts that are missing', () => assert.deepEqual(unseenMusts(points, 'A wide street.'), ['penalty']));

  it('name the cues that the prompt has or that no word can be', () => {
    assert.deepEqual(idleCues([point('scale', 100, 'scal*', '**', 'γ', 'unit*')], 'Why is scaling important?'), ['"scal*" of "scale"', '"**" of "scale"']);
  });
});
