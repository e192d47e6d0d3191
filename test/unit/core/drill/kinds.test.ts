import assert from 'node:assert/strict';
import { secret } from '../../../factories/bodies';
import { anItem } from '../../../factories/items';
import { Desk, refused, type Window } from './desk';

const windowOn = async (kind: 'open' | 'multiple-choice' | 'numeric' | 'derivation' | 'case-study'): Promise<Window> => {
  const window = new Desk([anItem({ id: 'q', kind })]).window();
  await window.drill.start();
  return window;
};

describe('a drill', () => {
  describe('with an open question', () => {
    it('goes from the prompt to feedback, ticks, a rating and the summary', async () => {
      const window = await windowOn('open');
      const before = await window.question();
      assert.deepEqual(before.answering, { type: 'text', draft: '' });
      assert.equal(before.feedback, undefined);

      await window.drill.commitText('q', 'I said cue0 and cue1something', false);
      const { points, verdict, answered, canUndo } = await window.feedback();
      assert.equal(answered.text, 'I said cue0 and cue1something');
      assert.deepEqual(points.map(({ seen }) => seen), [true, true, false, false]);
      assert.deepEqual(points.map(({ ticked }) => ticked), [false, false, false, false], 'never ticked for the user');
      assert.equal(verdict.score, 0);
      assert.equal(canUndo, true);

      await window.drill.tick('q', [0, 1, 2], []);
      assert.equal((await window.feedback()).verdict.score, 90);
      assert.equal(await window.proposed(), 'good');

      await window.drill.next('q');
      const summary = await window.summary();
      assert.deepEqual(summary.held.map(({ title, why }) => [title, why]), [['Title of q', `90 of 100; missed: ${secret}: point 3`]]);
      assert.deepEqual(window.events('rated').map(({ rating, proposed, score }) => [rating, proposed, score]), [['good', 'good', 90]]);
      assert.equal(window.events('drillEnded').length, 1);
    });

    it('lets the latest ticks hold', async () => {
      const window = await windowOn('open');
      await window.drill.commitText('q', 'words', true);
      await window.drill.tick('q', [0, 1, 2, 3], []);
      await window.drill.tick('q', [1], [0]);
      const { points, fatal, verdict, answered } = await window.feedback();
      assert.deepEqual(points.map(({ ticked }) => ticked), [false, true, false, false]);
      assert.deepEqual(fatal.map(({ ticked }) => ticked), [true, false]);
      assert.equal(verdict.score, 30);
      assert.equal(answered.aloud, true);
    });

    it('wants some words', async () => {
      const window = await windowOn('open');
      await refused(window.drill.commitText('q', ' \n ', false), /few words/);
      assert.equal(window.events('committed').length, 0);
    });
  });

  describe('with multiple choice', () => {
    it('shows the options in the order that the drill froze, and says which place was chosen', async () => {
      const window = await windowOn('multiple-choice');
      const order = window.events('drillStarted')[0]?.items[0]?.order ?? [];
      assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
      const { answering } = await window.question();
      assert.ok(answering?.type === 'choice');
      assert.deepEqual(answering.options.map(({ option }) => option), order);

      await window.drill.commitChoice('q', 1, 'sure');
      const { verdict, options, answered, confidence } = await window.feedback();
      assert.equal(verdict.right, false);
      assert.equal(confidence, 'sure');
      assert.equal(answered.text, `You chose ${order.indexOf(1) + 1}`);
      assert.deepEqual(options.map(({ option }) => option), order);
      assert.deepEqual(options.filter(({ correct }) => correct).map(({ option }) => option), [2]);
      assert.deepEqual(options.filter(({ chosen }) => chosen).map(({ option }) => option), [1]);
      assert.equal(await window.proposed(), 'again');
    });

    it('proposes hard for a right guess', async () => {
      const window = await windowOn('multiple-choice');
      await window.drill.commitChoice('q', 2, 'guess');
      assert.equal((await window.feedback()).verdict.right, true);
      assert.equal(await window.proposed(), 'hard');
    });
  });

  describe('with a number', () => {
    /** The values of the variant, read off the screen. */
    const valuesIn = (prompt: string): [number, number] => {
      const [, a = '', b = ''] = /What is (\d+) \+ (\d+)\?/.exec(prompt) ?? [];
      return [Number(a), Number(b)];
    };

    it('asks with drawn values, and knows the right number and a slip', async () => {
      const window = await windowOn('numeric');
      const [a, b] = valuesIn((await window.question()).promptHtml);
      assert.ok(a >= 100 && b >= 20);
      await window.drill.commitNumber('q', `${a - b}`, 'fairly');
      const wrong = await window.feedback();
      assert.equal(wrong.verdict.right, false);
      assert.equal(wrong.number?.slip?.name, `${secret}: difference`);
      assert.equal(wrong.number.key.replace(',', ''), `${a + b}`);

      await window.drill.undoCommit('q');
      await window.drill.commitNumber('q', ` ${a + b} `, 'fairly');
      const right = await window.feedback();
      assert.equal(right.verdict.right, true);
      assert.equal(right.answered.text, `${a + b}`);
      assert.equal(right.number?.slip, undefined);
    });

    it('draws other values for each item, and on each day', async () => {
      const seeds = new Set<number>();
      const desk = new Desk(['a', 'b', 'c'].map((id) => anItem({ id, kind: 'numeric', topic: id })));
      for (let day = 0; day < 3; day++) {
        const window = desk.window();
        await window.drill.start();
        for (const { seed } of window.events('drillStarted').at(-1)?.items ?? []) seeds.add(seed);
        await window.drill.endEarly();
        desk.clock.advance(24 * 3_600_000);
      }
      assert.equal(seeds.size, 9);
    });

    it('refuses what is no number, and keeps what was typed', async () => {
      const window = await windowOn('numeric');
      window.drill.setDraft('q', 'a lot');
      await refused(window.drill.commitNumber('q', 'a lot', 'sure'), /"a lot" is not a number/);
      const { answering } = await window.question();
      assert.ok(answering?.type === 'number' && answering.draft === 'a lot');
    });
  });

  describe('with a derivation', () => {
    it('shows a step after the user said whether they had it, and commits with the last', async () => {
      const window = await windowOn('derivation');
      await window.drill.revealStep('q', 0, true);
      const { answering, feedback } = await window.question();
      assert.ok(answering?.type === 'steps');
      assert.deepEqual(answering.steps.map(({ revealed }) => revealed?.done), [true, undefined, undefined]);
      assert.equal(feedback, undefined);

      await window.drill.revealStep('q', 1, false);
      await window.drill.revealStep('q', 2, true);
      const { verdict, steps } = await window.feedback();
      assert.deepEqual(steps.map(({ revealed }) => revealed?.done), [true, false, true]);
      assert.equal(verdict.score, 67);
      assert.equal(await window.proposed(), 'hard');
    });

    it('takes a second press of a key, and a step out of turn, for nothing', async () => {
      const window = await windowOn('derivation');
      await Promise.all([window.drill.revealStep('q', 0, true), window.drill.revealStep('q', 0, false), window.drill.revealStep('q', 2, true)]);
      assert.deepEqual(window.events('stepRevealed').map(({ step, done }) => [step, done]), [[0, true]]);
    });

    it('can be committed again after an undo, with another word on the last step', async () => {
      const window = await windowOn('derivation');
      for (const step of [0, 1, 2]) await window.drill.revealStep('q', step, true);
      await window.drill.undoCommit('q');
      await window.drill.revealStep('q', 2, false);
      assert.equal((await window.feedback()).verdict.score, 67);
    });
  });

  describe('with a case study', () => {
    it('releases a fact when it is asked, and all of them after the commit', async () => {
      const window = await windowOn('case-study');
      const answers = async (): Promise<boolean[]> => (await window.question()).facts?.map(({ answer }) => answer !== undefined) ?? [];
      assert.deepEqual(await answers(), [false, false]);
      await window.drill.askFact('q', 1);
      assert.deepEqual(await answers(), [false, true]);
      await window.drill.askFact('q', 7);
      assert.equal(window.events('factAsked').length, 1);
      await window.drill.commitText('q', 'a design', false);
      assert.deepEqual(await answers(), [true, true]);
      assert.equal((await window.feedback()).curveballs.length, 1);
    });
  });
});
