import assert from 'node:assert/strict';
import { failingCase, isLong } from '../../../../src/core/drill/findTheBug';
import { nextChaff } from '../../../../src/core/coding/helping';
import { anExerciseBody } from '../../../factories/bodies';
import { anItem } from '../../../factories/items';
import { Desk, refused, type Window } from './desk';

const exercise = anItem({ id: 'double', kind: 'exercise', minutes: 12, topic: 'arithmetic' });

/** Solves the exercise today, and comes back when it is due. */
async function whenItReturns(desk: Desk): Promise<Window> {
  const window = desk.window();
  await window.coding.open('double');
  const running = window.coding.run('double');
  while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
  window.runner.last.failing();
  await running;
  desk.clock.advance(30 * 86_400_000);
  await window.drill.start();
  return window;
}

describe('find the bug', () => {
  it('is how a solved exercise comes back: three minutes with one of its chaff', async () => {
    const window = await whenItReturns(new Desk([exercise]));
    const question = await window.question();
    assert.equal(question.minutes, 3);
    assert.ok(question.answering?.type === 'bug');
    assert.deepEqual(question.answering.lines, ['def double(x):', '    y = x * x', '    return y']);
    assert.equal(window.events('drillStarted').at(-1)?.items[0]?.chaff, 'squares');
  });

  it('shows a case that fails on request', async () => {
    const window = await whenItReturns(new Desk([exercise]));
    assert.deepEqual((await window.question()).hints, { taken: [], total: 1 });
    await window.drill.takeHint('double');
    assert.match((await window.question()).hints.taken[0] ?? '', /def of_minus_one\(double\):/);
  });

  it('checks the line, and leaves the reasons to be ticked', async () => {
    const window = await whenItReturns(new Desk([exercise]));
    await refused(window.drill.commitBug('double', 2, ' '), /Say why/);
    await window.drill.commitBug('double', 2, 'it says cue0 only');
    const { bug, points, verdict } = await window.feedback();
    assert.deepEqual([bug?.first, bug?.last, bug?.yours, bug?.found], [2, 2, 2, true]);
    assert.deepEqual(points.map(({ seen, ticked }) => [seen, ticked]), [[true, false], [false, false]]);
    assert.equal(verdict.score, 40);
    await window.drill.tick('double', [0, 1], []);
    assert.equal((await window.feedback()).verdict.score, 100);
    assert.equal(await window.proposed(), 'good');
  });

  it('with another line is at best hard', async () => {
    const window = await whenItReturns(new Desk([exercise]));
    await window.drill.commitBug('double', 3, 'because');
    await window.drill.tick('double', [0, 1], []);
    const { bug, verdict } = await window.feedback();
    assert.equal(bug?.found, false);
    assert.equal(verdict.score, 60);
    assert.equal(await window.proposed(), 'hard');
  });

  it('takes back a commit, with what was written', async () => {
    const window = await whenItReturns(new Desk([exercise]));
    await window.drill.commitBug('double', 3, 'because');
    await window.drill.undoCommit('double');
    const { answering } = await window.question();
    assert.ok(answering?.type === 'bug' && answering.draft === 'because');
  });

  it('is offered instead of an exercise that cannot be run', async () => {
    const window = new Desk([exercise]).window();
    await window.drill.start();
    assert.equal((await window.question()).answering?.type, 'code');
    await window.drill.readInstead('double');
    assert.equal((await window.question()).answering?.type, 'bug');
    assert.equal((await window.question()).minutes, 3);
  });

  it('asks for the chaff that is least like what was seen', () => {
    const body = anExerciseBody(exercise);
    const [first, second] = body.chaff;
    assert.ok(first && second);
    const third = { ...first, id: 'third', caughtBy: [...first.caughtBy, 'of_two'] };
    const all = { chaff: [first, third, second] };
    assert.equal(nextChaff(all, [])?.id, first.id);
    assert.equal(nextChaff(all, [first.id])?.id, second.id, 'the third fails what the first fails');
    assert.equal(nextChaff(all, [first.id, second.id])?.id, 'third');
    assert.equal(nextChaff(all, [first.id, second.id, 'third', first.id])?.id, second.id);
    assert.equal(nextChaff({ chaff: [] }, []), undefined);
  });

  it('is short, where the exercise is long', () => {
    assert.equal(isLong({ kind: 'exercise', minutes: 12 }), true);
    assert.equal(isLong({ kind: 'exercise', minutes: 3 }), false);
    assert.equal(isLong({ kind: 'case-study', minutes: 3 }), true);
  });

  it('shows a case as it is written, as text', () => {
    const tests = '@case(edge="x")\ndef of_two(double):\n    assert 1 < 2\n\n\n@case(edge="y")\ndef of_zero(double):\n    pass\n';
    assert.equal(failingCase({ tests }, { caughtBy: ['of_two'] }), '<pre><code>def of_two(double):\n    assert 1 &lt; 2</code></pre>');
    assert.equal(failingCase({ tests }, { caughtBy: ['of_zero'] }), '<pre><code>def of_zero(double):\n    pass</code></pre>');
  });
});
