import assert from 'node:assert/strict';
import { withQuestion } from '../../../fixtures/views/frame';
import { DrillHarness, viewOf } from './drillHarness';

describe('DrillActions', () => {
  it('commits a choice with two keys and a confidence', () => {
    const panel = new DrillHarness('choice-before');
    panel.actions.goOn();
    assert.deepEqual(panel.said, ['Select an option first.']);
    panel.actions.pick(1);
    panel.actions.goOn();
    assert.equal(panel.state.mode.value, 'confidence');
    assert.deepEqual(panel.sent, []);
    panel.actions.pick(2);
    assert.deepEqual(panel.sent, [{ type: 'commitChoice', item: 'fraud-matrix', option: 1, confidence: 'sure' }]);
  });

  it('goes back from the confidence to the options', () => {
    const panel = new DrillHarness('choice-before');
    panel.actions.pick(0);
    panel.actions.goOn();
    panel.actions.leave();
    assert.equal(panel.state.mode.value, 'choice');
    assert.equal(panel.state.unsent.value.option, 0);
    assert.equal(panel.focused.at(-1), 'answer');
  });

  it('sends a number as it was written', () => {
    const panel = new DrillHarness('number-before');
    panel.actions.goOn();
    assert.equal(panel.state.mode.value, 'number');
    panel.client.type(' 1/4 ');
    panel.actions.goOn();
    panel.actions.pick(0);
    assert.deepEqual(panel.sent.at(-1), { type: 'commitNumber', item: 'posterior-of-a-test', text: '1/4', confidence: 'guess' });
  });

  it('commits nothing empty', () => {
    const panel = new DrillHarness('open-empty');
    panel.client.type('  \n');
    panel.actions.perform('commit');
    assert.deepEqual(panel.sent, []);
    assert.match(panel.state.notice.value, /a few words/);
    assert.equal(panel.focused.at(-1), 'answer');
  });

  it('asks for three keywords of what was said aloud', () => {
    const panel = new DrillHarness('open-empty');
    panel.actions.perform('answerAloud');
    assert.equal(panel.state.unsent.value.aloudSince, 1000);
    panel.client.type('zeros, shrink');
    panel.actions.perform('commit');
    assert.deepEqual(panel.sent, []);
    panel.client.type('zeros, shrink all weights, prior');
    panel.actions.perform('commit');
    assert.deepEqual(panel.sent.at(-1), { type: 'commitText', item: 'l1-vs-l2-regularization', text: 'zeros, shrink all weights, prior', aloud: true });
  });

  it('sends what was typed before it commits', () => {
    const panel = new DrillHarness('open-empty');
    panel.client.type('zeros');
    panel.actions.perform('commit');
    assert.deepEqual(panel.sent.map(({ type }) => type), ['draft', 'commitText']);
  });

  it('reveals the steps of a derivation in order', () => {
    const panel = new DrillHarness('steps-second');
    panel.actions.pick(0);
    assert.deepEqual(panel.sent, [{ type: 'revealStep', item: 'gradient-of-logistic-loss', step: 1, done: true }]);
  });

  it('does one thing at a time', async () => {
    const panel = new DrillHarness('choice-after');
    panel.actions.goOn();
    panel.actions.goOn();
    panel.actions.pick(3);
    assert.deepEqual(panel.sent.map(({ type }) => type), ['next']);
    await panel.settle();
    panel.actions.pick(3);
    assert.deepEqual(panel.sent.map(({ type }) => type), ['next', 'rate']);
  });

  it('ticks before it rates, and goes back to ticking', () => {
    const panel = new DrillHarness('open-after');
    panel.actions.pick(2);
    assert.deepEqual(panel.sent, [{ type: 'tick', item: 'l1-vs-l2-regularization', points: [0, 1, 2], fatal: [] }]);
    panel.actions.pick(5);
    assert.deepEqual(panel.sent.at(-1), { type: 'tick', item: 'l1-vs-l2-regularization', points: [0, 1, 2], fatal: [0] });
    panel.actions.goOn();
    assert.equal(panel.state.mode.value, 'rating');
    panel.actions.leave();
    assert.equal(panel.state.mode.value, 'ticking');
    panel.actions.goOn();
    panel.actions.pick(1);
    assert.deepEqual(panel.sent.at(-1), { type: 'rate', item: 'l1-vs-l2-regularization', rating: 'hard' });
  });

  it('says what failed and lets the user try again', async () => {
    const panel = new DrillHarness('choice-after');
    panel.refusal = 'The log could not be written.';
    panel.actions.pick(0);
    await panel.settle();
    assert.equal(panel.state.notice.value, 'The log could not be written.');
    assert.deepEqual(panel.said, ['The log could not be written.']);
    assert.equal(panel.state.busy.value, false);
    panel.refusal = '';
    panel.actions.pick(0);
    assert.equal(panel.state.notice.value, '');
    assert.equal(panel.sent.length, 2);
  });

  it('marks as tricky with a reason, and unmarks', async () => {
    const panel = new DrillHarness('open-before');
    panel.actions.perform('toggleTricky');
    assert.equal(panel.state.unsent.value.why, '');
    panel.actions.markTricky(' slopes ');
    assert.deepEqual(panel.sent, [{ type: 'markTricky', item: 'l1-vs-l2-regularization', why: 'slopes' }]);
    assert.equal(panel.state.unsent.value.why, undefined);
    await panel.settle();
    panel.client.receive(withQuestion(viewOf('open-before'), { tricky: { marked: true, why: 'slopes' } }));
    panel.actions.perform('toggleTricky');
    assert.deepEqual(panel.sent.at(-1), { type: 'unmarkTricky', item: 'l1-vs-l2-regularization' });
  });

  it('changes nothing but the rating of a question that is looked at again', async () => {
    const panel = new DrillHarness('open-read-only');
    panel.actions.tick(0);
    panel.actions.perform('undoCommit');
    assert.deepEqual(panel.sent, []);
    panel.actions.pick(2);
    await panel.settle();
    panel.actions.goOn();
    assert.deepEqual(panel.sent, [
      { type: 'rate', item: 'l1-vs-l2-regularization', rating: 'good' },
      { type: 'next', item: 'l1-vs-l2-regularization' },
    ]);
  });

  it('goes back from the summary, where the last rating may have been a slip', () => {
    const panel = new DrillHarness('summary');
    panel.actions.perform('back');
    assert.deepEqual(panel.sent, [{ type: 'back', item: '' }]);
  });

  it('explains commands that do not fit', () => {
    const panel = new DrillHarness('summary');
    panel.actions.perform('takeHint');
    assert.match(panel.state.notice.value, /no question/);
    assert.deepEqual(panel.sent, []);
  });
});
