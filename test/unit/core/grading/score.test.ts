import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { grade, slipOf, variantOf, type Grade } from '../../../../src/core/grading/score';
import type { Answer, Confidence } from '../../../../src/core/log/events';
import { aCaseBody, aChoiceBody, aDerivationBody, anOpenBody, aNumericBody } from '../../../factories/bodies';
import { anItem } from '../../../factories/items';

const item = anItem({ id: 'q' });
interface Given {
  readonly points?: readonly number[];
  readonly fatal?: readonly number[];
  readonly hints?: number;
  readonly confidence?: Confidence;
}
const graded = (body: Parameters<typeof grade>[0], answer: Answer, given: Given = {}, seed = 1): Grade =>
  grade(body, { answer, points: [], fatal: [], hints: 0, confidence: undefined, ...given }, seed);
const words: Answer = { type: 'text', text: 'words', aloud: false };

/** Weights 40 (a must), 30, 20, 10. */
for (const [kind, body] of [['an open question', anOpenBody(item)], ['a case study', aCaseBody(item)]] as const) {
  const judged = (given: Given): Grade => graded(body, words, given);

  describe(`the score of ${kind}`, () => {
    it('is the sum of the ticked weights', () => {
      assert.equal(judged({}).score, 0);
      assert.equal(judged({ points: [0] }).score, 40);
      assert.equal(judged({ points: [0, 1, 3] }).score, 80);
      assert.equal(judged({ points: [0, 1, 2, 3] }).score, 100);
    });

    it('counts a point once, and none that the question does not have', () => {
      assert.equal(judged({ points: [1, 1, 9] }).score, 30);
    });

    it('is capped at 50 by a fatal error, and the item comes again', () => {
      const { score, fatal, proposed } = judged({ points: [0, 1, 2, 3], fatal: [1] });
      assert.deepEqual({ score, fatal, proposed }, { score: 50, fatal: true, proposed: 'again' });
      assert.equal(judged({ points: [1], fatal: [0] }).score, 30, 'a cap lifts nothing');
    });

    it('says neither right nor wrong', () => {
      assert.equal('right' in judged({ points: [0] }), false);
    });
  });

  describe(`the rating proposed for ${kind}`, () => {
    it('is again under 60, hard under 80, good from there', () => {
      assert.equal(judged({ points: [0, 3] }).proposed, 'again');
      assert.equal(judged({ points: [0, 2] }).proposed, 'hard');
      assert.equal(judged({ points: [0, 1] }).proposed, 'hard');
      assert.equal(judged({ points: [0, 1, 3] }).proposed, 'good');
    });

    it('is hard at best after a hint or without a must', () => {
      assert.equal(judged({ points: [0, 1, 2, 3], hints: 1 }).proposed, 'hard');
      const soft = { ...body, keyPoints: body.keyPoints.map((point, i) => ({ ...point, weight: [10, 40, 30, 20][i] ?? 0 })) };
      const { proposed, missedMust, score } = graded(soft, words, { points: [1, 2, 3] });
      assert.deepEqual({ proposed, missedMust, score }, { proposed: 'hard', missedMust: true, score: 90 });
    });

    it('is again, not hard, where a hint did not help', () => {
      assert.equal(judged({ points: [0], hints: 2 }).proposed, 'again');
    });
  });
}

describe('multiple choice', () => {
  const chosen = (option: number, given: Given = {}): Grade => graded(aChoiceBody(item), { type: 'choice', option }, given);

  it('is all or nothing', () => {
    assert.deepEqual(chosen(2, { confidence: 'sure' }), { score: 100, right: true, missedMust: false, fatal: false, proposed: 'good' });
    for (const option of [0, 1, 3, 9]) assert.deepEqual([chosen(option).score, chosen(option).right, chosen(option).proposed], [0, false, 'again']);
  });

  it('is hard when it was a guess or came with a hint, and again when it is wrong, however sure', () => {
    assert.equal(chosen(2, { confidence: 'guess' }).proposed, 'hard');
    assert.equal(chosen(2, { confidence: 'fairly' }).proposed, 'good');
    assert.equal(chosen(2, { confidence: 'sure', hints: 1 }).proposed, 'hard');
    assert.equal(chosen(0, { confidence: 'sure' }).proposed, 'again');
  });

  it('takes no other sort of answer', () => {
    assert.equal(graded(aChoiceBody(item), words).right, false);
  });
});

describe('a numeric question', () => {
  const body = aNumericBody(item);
  const entered = (value: number, seed: number, given: Given = {}): Grade => graded(body, { type: 'number', text: String(value), value }, given, seed);

  it('is right within the tolerance of its own variant, and of no other', () => {
    const [one, two] = [variantOf(body, 1), variantOf(body, 2)];
    assert.notEqual(one.answer, two.answer);
    assert.equal(entered(one.answer + 0.5, 1).right, true);
    assert.equal(entered(one.answer + 0.51, 1).right, false);
    assert.equal(entered(one.answer, 2).right, false);
    assert.equal(entered(one.answer, 1).score, 100);
    assert.equal(entered(one.answer, 1, { confidence: 'guess' }).proposed, 'hard');
  });

  it('knows the slip behind a wrong number', () => {
    const variant = variantOf(body, 5);
    const { a = 0, b = 0 } = variant.values;
    assert.equal(slipOf(body, a - b, variant), 0);
    assert.equal(slipOf(body, a * b, variant), 1);
    assert.equal(slipOf(body, 0.123, variant), undefined);
  });
});

describe('a derivation', () => {
  const done = (...steps: boolean[]): Grade => graded(aDerivationBody(item), { type: 'steps', done: steps, text: '' });

  it('scores the share of steps that were done before they were revealed', () => {
    assert.equal(done(true, true, true).score, 100);
    assert.equal(done(true, false, true).score, 67);
    assert.equal(done(false, false, true).score, 33);
    assert.equal(done(false, false, false).score, 0);
    assert.deepEqual([done(true, true, true), done(true, true, false), done(true, false, false)].map(({ proposed }) => proposed), ['good', 'hard', 'again']);
  });
});

describe('every grade', () => {
  it('has a score between 0 and 100, and never proposes easy', () => {
    const answers = fc.oneof(
      fc.constant(words),
      fc.record({ type: fc.constant('choice' as const), option: fc.nat(5) }),
      fc.record({ type: fc.constant('number' as const), text: fc.string(), value: fc.double({ noNaN: true }) }),
      fc.record({ type: fc.constant('steps' as const), done: fc.array(fc.boolean(), { maxLength: 3 }), text: fc.string() }),
    );
    const given = fc.record({
      points: fc.array(fc.nat(5)),
      fatal: fc.array(fc.nat(2), { maxLength: 2 }),
      hints: fc.nat(3),
      confidence: fc.constantFrom('guess' as const, 'fairly' as const, 'sure' as const),
    });
    const bodies = fc.constantFrom(anOpenBody(item), aChoiceBody(item), aNumericBody(item), aDerivationBody(item), aCaseBody(item));
    fc.assert(
      fc.property(bodies, answers, given, fc.nat(), (body, answer, rest, seed) => {
        const { score, proposed, fatal } = graded(body, answer, rest, seed);
        assert.ok(score >= 0 && score <= 100);
        assert.notEqual(proposed, 'easy');
        if (score < 60 || fatal) assert.equal(proposed, 'again');
        if (rest.hints > 0) assert.notEqual(proposed, 'good');
      }),
    );
  });
});
