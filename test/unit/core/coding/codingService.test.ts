import assert from 'node:assert/strict';
import { anItem } from '../../../factories/items';
import { secret } from '../../../factories/bodies';
import type { CodingView } from '../../../../src/core/coding/view';
import type { ExerciseBody } from '../../../../src/core/questions/item';
import { Desk, refused, type Window } from '../drill/desk';

const exercise = anItem({ id: 'double', kind: 'exercise', minutes: 12, topic: 'arithmetic' });
const file = '/exercises/arithmetic/double.py';
const right = 'def double(x):\n    return 2 * x\n';

async function view(window: Window): Promise<CodingView> {
  const { body } = await window.coding.exercise('double');
  return window.coding.view('double', body);
}

const states = ({ cases }: CodingView): Record<string, string> => Object.fromEntries(cases.map(({ id, state }) => [id, state]));

/** Runs the exercise; the cases that are named fail. */
async function run(window: Window, ...failing: string[]): Promise<void> {
  const before = window.runner.runs.length;
  const running = window.coding.run('double');
  while (window.runner.runs.length === before) await new Promise((resolve) => setImmediate(resolve));
  window.runner.last.failing(...failing);
  await running;
}

describe('working on an exercise', () => {
  let desk: Desk;
  let window: Window;
  let body: ExerciseBody;
  beforeEach(async () => {
    desk = new Desk([exercise]);
    window = desk.window();
    ({ body } = await window.coding.exercise('double'));
  });
  afterEach(() => window.close());

  describe('its file', () => {
    it('is made from the starter, and never overwritten', async () => {
      assert.deepEqual(await window.coding.open('double'), { code: file, ownCases: '/exercises/arithmetic/double.cases.py' });
      assert.equal(desk.files.texts.get(file), body.starter);
      desk.files.texts.set(file, right);
      await window.coding.open('double');
      assert.equal(desk.files.texts.get(file), right);
      assert.deepEqual(window.runner.warmed[0], ['numpy']);
    });

    it('returns to the starter; what was there can be compared with', async () => {
      await window.coding.open('double');
      desk.files.texts.set(file, right);
      await window.coding.reset('double');
      assert.equal(desk.files.texts.get(file), body.starter);
      assert.deepEqual((await window.coding.earlierCode('double')).map(({ code, label }) => [code, label]), [[right, 'before a reset']]);
    });

    it('that is gone is said to be gone', async () => {
      await refused(window.coding.run('double'), /not there. Open the exercise/);
    });

    it('of own cases runs with ours', async () => {
      await window.coding.open('double');
      const { ownCases } = await window.coding.openOwnCases('double');
      assert.match(desk.files.texts.get(ownCases) ?? '', /^# @case$/m);
      await run(window);
      assert.equal(window.runner.last.request.own, ownCases);
    });
  });

  describe('a run', () => {
    beforeEach(() => window.coding.open('double'));

    it('shows each case as it comes', async () => {
      const running = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(states(await view(window)), { of_two: 'running', of_zero: 'running', of_minus_one: 'running' });
      window.runner.last.settle('of_two', true);
      assert.deepEqual(states(await view(window)), { of_two: 'passed', of_zero: 'running', of_minus_one: 'running' });
      window.coding.stop('double');
      await running;
      assert.deepEqual(states(await view(window)), { of_two: 'passed', of_zero: 'waiting', of_minus_one: 'waiting' });
      assert.equal(window.events('exerciseRan').length, 0, 'a run that was stopped says nothing');
    });

    it('names the edges that are broken', async () => {
      await run(window, 'of_zero', 'of_minus_one');
      assert.equal((await view(window)).line, '1 of 3 cases hold. Broken: zero, sign.');
    });

    it('of the same code again is not another try', async () => {
      await run(window, 'of_zero');
      await run(window, 'of_zero');
      assert.equal(window.events('exerciseRan').length, 1);
      assert.equal((await view(window)).cases.find(({ id }) => id === 'of_zero')?.canShow, true, 'still hidden');
    });

    it('is outdated by an edit, and not by another run', async () => {
      await run(window, 'of_zero');
      window.coding.edited('double', 'another text');
      assert.equal((await view(window)).isOutdated, true);
      window.coding.edited('double', desk.files.texts.get(file) ?? '');
      assert.equal((await view(window)).isOutdated, false, 'undone');
      window.coding.edited('double', 'another text');
      await run(window, 'of_zero');
      assert.equal((await view(window)).isOutdated, false);
    });

    it('counts, also when the editor takes note of its code only afterward', async () => {
      const running = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      window.coding.edited('double', desk.files.texts.get(file) ?? '');
      window.runner.last.failing();
      window.coding.edited('double', 'typed on meanwhile');
      await running;
      assert.equal(window.events('committed').length, 1);
      assert.equal((await view(window)).isOutdated, true);
    });

    it('takes the place of one that goes on', async () => {
      const first = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await run(window, 'of_two');
      await first;
      assert.equal(window.events('exerciseRan').length, 1);
    });

    it('of some cases leaves the others as they were, and is no attempt', async () => {
      await run(window, 'of_zero', 'of_minus_one');
      desk.files.texts.set(file, 'another text');
      window.coding.edited('double', 'another text');
      const running = window.coding.run('double', ['of_zero']);
      while (window.runner.runs.length < 2) await new Promise((resolve) => setImmediate(resolve));
      window.runner.last.failing();
      await running;
      assert.deepEqual(states(await view(window)), { of_two: 'passed', of_zero: 'passed', of_minus_one: 'failed' });
      assert.equal((await view(window)).isOutdated, true, 'the others are from before the edit');
      assert.equal(window.events('committed').length, 0);
    });

    it('of the last case that was missing is followed by one of all', async () => {
      await run(window, 'of_zero');
      const running = window.coding.run('double', ['of_zero']);
      while (window.runner.runs.length < 2) await new Promise((resolve) => setImmediate(resolve));
      window.runner.last.failing();
      while (window.runner.runs.length < 3) await new Promise((resolve) => setImmediate(resolve));
      assert.equal(window.runner.last.request.only, undefined);
      window.runner.last.failing();
      await running;
      assert.equal(window.events('committed').length, 1);
    });

    it('says nothing of code that was saved anew meanwhile', async () => {
      const running = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      desk.files.texts.set(file, 'newer');
      window.runner.last.failing();
      await running;
      assert.equal(window.events('committed').length, 0);
    });

    it('refuses a file that nobody wrote by hand', async () => {
      desk.files.texts.set(file, 'x'.repeat(200_001));
      await refused(window.coding.run('double'), /200,000 characters/);
    });

    it('is looked after before it: where there is no Python, the panel says so at once', async () => {
      window.runner.unavailable = { reason: 'no-python', message: 'No Python was found.', canInstall: false };
      await window.drill.start();
      await window.question();
      while (!(await view(window)).problem) await new Promise((resolve) => setImmediate(resolve));
      assert.equal((await view(window)).problem?.why, 'no-python');
      await window.runner.install();
      while ((await view(window)).problem) await new Promise((resolve) => setImmediate(resolve));
    });

    it('says why there is no Python, and records nothing', async () => {
      window.runner.unavailable = { reason: 'missing-packages', message: 'NumPy is missing.', canInstall: true };
      await window.coding.run('double');
      assert.deepEqual((await view(window)).problem, { message: 'NumPy is missing.', why: 'missing-packages', canInstall: true });
      assert.equal(window.events('exerciseRan').length, 0);
    });

    it('names the line of a syntax error, and counts as no try', async () => {
      const running = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      window.runner.last.tell({ type: 'loadFailed', what: 'file', message: 'SyntaxError: invalid syntax', line: 2, output: '' });
      window.runner.last.end({ type: 'done' });
      await running;
      assert.deepEqual((await view(window)).problem, { message: 'SyntaxError: invalid syntax', line: 2, canInstall: false });
      assert.equal(window.events('exerciseRan').length, 0);
    });

    it('says that broken cases are our mistake', async () => {
      const running = window.coding.run('double');
      while (window.runner.runs.length === 0) await new Promise((resolve) => setImmediate(resolve));
      window.runner.last.tell({ type: 'loadFailed', what: 'cases', message: 'NameError', line: 7, output: '' });
      window.runner.last.end({ type: 'done' });
      await running;
      assert.match((await view(window)).problem?.message ?? '', /our mistake/);
    });
  });

  describe('hidden cases', () => {
    beforeEach(() => window.coding.open('double'));
    const shown = ({ cases }: CodingView): string[] => cases.filter(({ result }) => result).map(({ id }) => id);

    it('show name and edge, and what they do only after the second failed run', async () => {
      await run(window, 'of_two', 'of_zero');
      assert.deepEqual(shown(await view(window)), ['of_two']);
      assert.deepEqual((await view(window)).cases.filter(({ canShow }) => canShow).map(({ id }) => id), ['of_zero']);
      desk.files.texts.set(file, 'another try');
      await run(window, 'of_two', 'of_zero');
      assert.deepEqual(shown(await view(window)), ['of_two', 'of_zero', 'of_minus_one']);
    });

    it('are shown on request, which counts as a hint', async () => {
      await run(window, 'of_zero');
      await window.coding.showInput('double', 'of_zero');
      assert.ok(shown(await view(window)).includes('of_zero'));
      await run(window);
      assert.deepEqual(window.events('committed').map(({ hints }) => hints), [1]);
      assert.deepEqual(window.events('rated').map(({ rating }) => rating), ['hard']);
    });
  });

  describe('hints', () => {
    beforeEach(() => window.coding.open('double'));

    it('begin with that of the mistake that fails the same cases', async () => {
      await run(window, 'of_zero');
      await window.coding.takeHint('double');
      assert.deepEqual((await view(window)).hints, [`${secret}: hint of forgets-the-sign`]);
      await window.coding.takeHint('double');
      await window.coding.takeHint('double');
      assert.deepEqual((await view(window)).hints.slice(1), [`${secret}: hint 1`, `${secret}: hint 2`]);
      assert.equal((await view(window)).hintsLeft, 0);
      await refused(window.coding.takeHint('double'), /no more hints/);
    });

    it('are the exercise’s own when everything fails', async () => {
      await run(window, 'of_two', 'of_zero', 'of_minus_one');
      await window.coding.takeHint('double');
      assert.deepEqual((await view(window)).hints, [`${secret}: hint 1`]);
    });
  });

  describe('a full pass', () => {
    beforeEach(() => window.coding.open('double'));

    it('outside of a drill is an attempt with time, runs and hints, rated as proposed', async () => {
      desk.files.texts.set(file, right);
      await run(window, 'of_zero');
      desk.clock.advance(60_000);
      await run(window);
      const [committed] = window.events('committed');
      assert.deepEqual(committed?.answer, { type: 'code', code: right, passed: ['of_two', 'of_zero', 'of_minus_one'], failed: [], runs: 2, gaveUp: false, sawSolution: false });
      assert.equal(committed?.drill, undefined);
      assert.equal(committed?.seconds, 60);
      assert.deepEqual(window.events('rated').map(({ rating, score }) => [rating, score]), [['good', 100]]);
    });

    it('is recorded once, however often the file is saved afterwards', async () => {
      await run(window);
      await run(window);
      assert.equal(window.events('committed').length, 1);
    });

    it('in the drill that is on the screen is its answer, also on the day after', async () => {
      await window.drill.start();
      desk.clock.advance(24 * 3_600_000);
      await run(window);
      assert.equal((await window.feedback()).verdict.score, 100);
      assert.equal(window.events('committed')[0]?.drill, window.events('drillStarted')[0]?.id);
    });

    it('in a drill is its answer, and waits for the rating', async () => {
      await window.drill.start();
      assert.equal((await window.question()).answering?.type, 'code');
      await run(window);
      const { verdict, code, canUndo } = await window.feedback();
      assert.equal(verdict.line, 'All 3 cases hold, after 1 run.');
      assert.deepEqual([code?.passed, code?.total, code?.runs], [3, 3, 1]);
      assert.equal(canUndo, false);
      assert.equal(await window.proposed(), 'good');
      assert.equal(window.events('rated').length, 0);
      await window.drill.next('double');
      assert.equal(window.events('rated').length, 1);
      assert.equal((await window.summary()).held.length, 1);
    });

    it('does not count a long pause as work', async () => {
      await run(window, 'of_zero');
      desk.clock.advance(8 * 3_600_000);
      await run(window);
      assert.equal(window.events('committed')[0]?.seconds, 300);
    });
  });

  describe('giving up', () => {
    it('needs something to give up', async () => {
      await refused(window.coding.giveUp('double'), /Open the exercise first/);
      await window.coding.open('double');
      await run(window);
      await refused(window.coding.giveUp('double'), /solved already/);
    });

    it('can be taken back in the drill, with all that was done before', async () => {
      await window.drill.start();
      await window.coding.open('double');
      await run(window, 'of_zero');
      await window.coding.giveUp('double');
      assert.equal((await window.feedback()).canUndo, true);
      await window.drill.undoCommit('double');
      assert.equal((await window.question()).answering?.type, 'code');
      assert.equal(window.journal.history.item('double')?.work.runs, 1);
    });

    it('is followed by no second attempt on that day', async () => {
      await window.coding.open('double');
      await run(window, 'of_zero');
      await window.coding.giveUp('double');
      desk.files.texts.set(file, right);
      await run(window);
      assert.equal(window.events('committed').length, 1);
    });

    it('keeps the code, and comes back soon', async () => {
      await window.drill.start();
      await window.coding.open('double');
      desk.files.texts.set(file, 'mine');
      await run(window, 'of_zero', 'of_minus_one');
      await window.coding.giveUp('double');
      assert.equal((await window.feedback()).verdict.score, 16);
      assert.equal(await window.proposed(), 'again');
      assert.deepEqual((await window.coding.earlierCode('double')).map(({ code, label }) => [code, label]), [['mine', 'given up with 1 of 3 cases']]);
    });
  });

  describe('the solution', () => {
    it('is there after a try or a confirmation', async () => {
      assert.equal(window.coding.maySeeSolution('double'), false);
      await window.coding.showSolution('double');
      assert.equal(window.coding.maySeeSolution('double'), true);
    });

    it('seen before a pass makes it a copy: it comes back soon, as the exercise that it was', async () => {
      await window.coding.open('double');
      await run(window, 'of_zero');
      await window.coding.showSolution('double');
      desk.files.texts.set(file, right);
      await run(window);
      assert.deepEqual(window.events('rated').map(({ rating }) => rating), ['again']);
      assert.equal(window.journal.history.item('double')?.isSolved, false);
    });
  });

  it('that left the bank keeps its file', async () => {
    await window.coding.open('double');
    desk.questions.change([]);
    await refused(window.coding.run('double'), /Your file stays/);
  });
});
