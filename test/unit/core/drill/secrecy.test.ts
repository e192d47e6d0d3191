import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { plainTextOf } from '../../../../src/core/drill/plainText';
import { aNumericBody, secret } from '../../../factories/bodies';
import { anItem, aTopic, aBank } from '../../../factories/items';
import { Desk, type Window } from './desk';

const kinds = ['open', 'multiple-choice', 'numeric', 'derivation', 'case-study'] as const;
const items = kinds.map((kind) => anItem({ id: kind, kind, topic: kind }));

const openWindow = async (): Promise<{ readonly window: Window; readonly desk: Desk }> => {
  const desk = new Desk(aBank(items, kinds.map((id) => aTopic({ id, hasPrimer: true }))));
  for (const topic of kinds) desk.questions.primers.set(topic, { topic, title: topic, html: `${secret}: primer` });
  const window = desk.window();
  await window.drill.start();
  return { window, desk };
};

/** Everything that a person may do that gives nothing away. */
const innocent = ['draft', 'back', 'tricky', 'untricky', 'skip', 'retire', 'wait', 'tick', 'next', 'undo', 'rate', 'start', 'badNumber', 'noWords'] as const;

async function act({ drill }: Window, desk: Desk, deed: (typeof innocent)[number]): Promise<void> {
  const item = drill.currentItem ?? '';
  switch (deed) {
    case 'draft':
      return drill.setDraft(item, 'a begun answer');
    case 'back':
      return drill.back();
    case 'tricky':
      return drill.markTricky(item, 'I mix them up');
    case 'untricky':
      return drill.unmarkTricky(item);
    case 'skip':
      return drill.skip(item);
    case 'retire':
      return drill.retire(item);
    case 'wait':
      return desk.clock.advance(60_000);
    case 'tick':
      return drill.tick(item, [0], [0]);
    case 'next':
      return drill.next(item);
    case 'undo':
      return drill.undoCommit(item);
    case 'rate':
      return drill.rate(item, 'easy');
    case 'start':
      return drill.start();
    case 'badNumber':
      return drill.commitNumber(item, 'seven', 'sure');
    case 'noWords':
      return drill.commitText(item, ' ', false);
  }
}

describe('before the commit', () => {
  it('nothing of the key is in the view, whatever else is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...innocent), { maxLength: 12 }), async (deeds) => {
        const { window, desk } = await openWindow();
        for (const deed of deeds) {
          await act(window, desk, deed).catch(() => undefined);
          const view = await window.drill.view();
          assert.ok(!JSON.stringify(view).includes(secret), deed);
          assert.ok(!plainTextOf(view, (html) => html).includes(secret), deed);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('neither the answer nor the slips of a drawn number are in the view', async () => {
    const item = anItem({ id: 'n', kind: 'numeric' });
    const desk = new Desk([item]);
    desk.questions.setBody(aNumericBody(item, { promptHtml: 'a and b', unit: 'MB', percent: true }));
    const window = desk.window();
    await window.drill.start();
    const { answering } = await window.question();
    assert.deepEqual(answering, { type: 'number', draft: '', rounding: 'to a whole number', calculator: true, percent: true, unit: 'MB' });
  });

  it('a hint shows that hint and no more', async () => {
    const { window } = await openWindow();
    const { item } = await window.question();
    await window.drill.takeHint(item);
    const { hints, ...rest } = await window.question();
    assert.deepEqual(hints, { taken: [`${secret}: hint 1`], total: 2 });
    assert.ok(!JSON.stringify(rest).includes(secret));
  });

  it('a revealed step shows that step and no more', async () => {
    const desk = new Desk([anItem({ id: 'd', kind: 'derivation' })]);
    const window = desk.window();
    await window.drill.start();
    await window.drill.revealStep('d', 0, false);
    const view = JSON.stringify(await window.question());
    assert.deepEqual(view.match(/SECRET: [a-z0-9 ]*/g), ['SECRET: show 0', 'SECRET: why 0']);
  });
});

describe('after the commit', () => {
  for (const kind of kinds) {
    it(`the feedback to a question of kind ${kind} explains`, async () => {
      const window = new Desk([anItem({ id: 'q', kind })]).window();
      await window.drill.start();
      if (kind === 'multiple-choice') await window.drill.commitChoice('q', 0, 'sure');
      else if (kind === 'numeric') await window.drill.commitNumber('q', '1', 'sure');
      else if (kind === 'derivation') for (const step of [0, 1, 2]) await window.drill.revealStep('q', step, false);
      else await window.drill.commitText('q', 'words', false);
      const { sections, followUps, mistakes, diagram, sources } = await window.feedback();
      for (const part of [sections, followUps, mistakes, diagram, sources]) assert.ok(JSON.stringify(part).includes(secret));
      assert.ok(!sections.some(({ heading }) => heading === 'Strong sample'));
    });
  }
});
