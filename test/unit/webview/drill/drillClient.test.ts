import assert from 'node:assert/strict';
import { withQuestion } from '../../../fixtures/views/frame';
import { keywordsOf, parseUnsent } from '../../../../src/webview/drill/unsent';
import { DrillHarness, viewOf } from './drillHarness';

describe('DrillClient', () => {
  it('starts from the draft that the host has', () => {
    const panel = new DrillHarness('open-before');
    assert.match(panel.state.text.value, /^L1 adds/);
  });

  it('does not let a view overwrite what is being typed', () => {
    const panel = new DrillHarness('open-before');
    panel.client.type('L1 adds a price');
    panel.client.receive(viewOf('open-hints'));
    assert.equal(panel.state.text.value, 'L1 adds a price');
  });

  it('keeps text until the host has it, and no longer', async () => {
    const panel = new DrillHarness('open-empty');
    panel.client.type('L1');
    assert.equal(panel.kept?.text, 'L1');
    panel.client.flush();
    await panel.settle();
    assert.equal(panel.kept?.text, undefined);
    assert.equal(panel.state.text.value, 'L1');
  });

  it('keeps text that the host could not keep', async () => {
    const panel = new DrillHarness('open-empty');
    panel.refusal = 'The disk is full.';
    panel.client.type('L1');
    panel.client.flush();
    await panel.settle();
    assert.equal(panel.kept?.text, 'L1');
    assert.equal(panel.state.notice.value, 'The disk is full.');
  });

  it('sends what an earlier life of the page had not sent', () => {
    const before = new DrillHarness('open-before');
    before.client.type('the last word');
    const panel = new DrillHarness('open-before', before.kept);
    assert.equal(panel.state.text.value, 'the last word');
    panel.client.flush();
    assert.deepEqual(panel.sent, [{ type: 'draft', item: 'l1-vs-l2-regularization', text: 'the last word' }]);
  });

  it('goes by the host where what it kept is outdated, as after a crash', () => {
    const before = new DrillHarness('open-before');
    before.client.type('an old beginning');
    const answering = { type: 'text', draft: 'an old beginning, and much more' } as const;
    const panel = new DrillHarness(undefined, before.kept);
    panel.client.receive(withQuestion(viewOf('open-before'), { answering }));
    assert.equal(panel.state.text.value, answering.draft);
    panel.client.flush();
    assert.deepEqual(panel.sent, []);
    assert.equal(panel.kept?.text, undefined);
  });

  it('goes on with text that is longer than what the host has of it', () => {
    const before = new DrillHarness('open-before');
    before.client.type('a beginning, and the last word');
    const panel = new DrillHarness(undefined, before.kept);
    panel.client.receive(withQuestion(viewOf('open-before'), { answering: { type: 'text', draft: 'a beginning' } }));
    assert.equal(panel.state.text.value, 'a beginning, and the last word');
  });

  it('forgets what belongs to another question', () => {
    const before = new DrillHarness('choice-before');
    before.actions.pick(1);
    const same = new DrillHarness('choice-before', before.kept);
    assert.equal(same.state.unsent.value.option, 1);
    const other = new DrillHarness('choice-code', before.kept);
    assert.equal(other.state.unsent.value.option, undefined);
  });

  it('sends the draft of the question that is left', () => {
    const panel = new DrillHarness('open-before');
    panel.client.type('half');
    panel.client.receive(viewOf('choice-before'));
    assert.deepEqual(panel.sent, [{ type: 'draft', item: 'l1-vs-l2-regularization', text: 'half' }]);
    assert.equal(panel.state.unsent.value.text, undefined);
  });

  it('takes a draft from the host again after an undone commit', () => {
    const panel = new DrillHarness('open-before');
    panel.client.type('typed');
    panel.client.receive(viewOf('open-after'));
    panel.client.receive(viewOf('open-before'));
    assert.match(panel.state.text.value, /^L1 adds/);
  });

  it('takes the text of an editor for its own question only', () => {
    const panel = new DrillHarness('open-before');
    panel.client.receiveText('another', 'not this');
    assert.match(panel.state.text.value, /^L1 adds/);
    panel.client.receiveText('l1-vs-l2-regularization', 'from the editor');
    assert.equal(panel.state.text.value, 'from the editor');
  });

  it('shows ticks at once, and until a view has them: one that comes sooner may be older', async () => {
    const panel = new DrillHarness('open-after');
    panel.actions.tick(2);
    panel.actions.tick(3);
    assert.deepEqual(panel.state.currentTicks().points, [0, 1, 2, 3]);
    panel.client.receive(viewOf('open-after'));
    await panel.settle();
    assert.deepEqual(panel.state.currentTicks().points, [0, 1, 2, 3]);
    const feedback = panel.state.feedback.value ?? assert.fail('the question was answered');
    const points = feedback.points.map((point, i) => ({ ...point, ticked: i < 4 }));
    panel.client.receive(withQuestion(viewOf('open-after'), { feedback: { ...feedback, points } }));
    assert.equal(panel.state.ticks.value, undefined);
    panel.client.receive(viewOf('open-after'));
    assert.deepEqual(panel.state.currentTicks().points, [0, 1], 'from then on the host has the last word');
  });

  it('takes ticks back that could not be kept', async () => {
    const panel = new DrillHarness('open-after');
    panel.refusal = 'No.';
    panel.actions.tick(2);
    await panel.settle();
    assert.deepEqual(panel.state.currentTicks().points, [0, 1]);
    assert.equal(panel.state.notice.value, 'No.');
  });

  it('saves a reflection once', async () => {
    const panel = new DrillHarness('open-after');
    panel.client.keep({ reflection: 'the slope' });
    panel.client.saveReflection();
    panel.client.saveReflection();
    await panel.settle();
    assert.deepEqual(panel.sent, [{ type: 'reflect', item: 'l1-vs-l2-regularization', text: 'the slope' }]);
  });

  it('stays at the part that digits belong to while the same question is on the screen', () => {
    const panel = new DrillHarness('open-after');
    panel.actions.goOn();
    panel.client.receive(withQuestion(viewOf('open-after'), { tricky: { marked: true, why: '' } }));
    assert.equal(panel.state.mode.value, 'rating');
  });
});

describe('what the page kept', () => {
  it('is ignored when it is not ours', () => {
    for (const saved of [undefined, null, 3, {}, { stage: 4 }, { stage: 'x', option: 'two' }]) assert.deepEqual(parseUnsent(saved), { stage: '' });
  });
});

describe('keywordsOf', () => {
  it('parts at commas, semicolons and lines, or else at spaces', () => {
    assert.deepEqual(keywordsOf('zeros, all weights;\nprior'), ['zeros', 'all weights', 'prior']);
    assert.deepEqual(keywordsOf('zeros shrink prior'), ['zeros', 'shrink', 'prior']);
    assert.deepEqual(keywordsOf('  '), []);
  });
});
