import assert from 'node:assert/strict';
import { plainTextOf } from '../../../../src/core/drill/plainText';
import type { DrillView } from '../../../../src/core/drill/view';
import { htmlText } from '../../../../src/core/questions/htmlText';
import { anItem } from '../../../factories/items';
import { views } from '../../../fixtures/views';
import { Desk } from './desk';

const textOf = (view: DrillView): string => plainTextOf(view, htmlText);
const headingsIn = (text: string): string[] => [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

describe('the question as plain text', () => {
  it('is there for every state of the panel, without tags or empty parts', () => {
    for (const [name, view] of Object.entries(views)) {
      const text = textOf(view);
      assert.match(text, /^# \S/, name);
      assert.ok(text.endsWith('\n'), name);
      assert.doesNotMatch(text, /undefined|\[object/, name);
      assert.doesNotMatch(text, /<\/?(p|div|span|em|strong|li|svg|math)\b/, name);
      assert.doesNotMatch(text, /^## .+\n+(## |$(?![\s\S]))/m, name);
    }
  });

  it('has the prompt, the options and the hints before the commit', async () => {
    const window = new Desk([anItem({ id: 'q', kind: 'multiple-choice' })]).window();
    await window.drill.start();
    await window.drill.takeHint('q');
    const text = textOf(await window.drill.view());
    assert.deepEqual(headingsIn(text), ['Hints', 'Options']);
    assert.match(text, /^# Prompt of q\n\nCore concepts · Topic ensembles · medium · 3 min\n/);
    const options = [...text.matchAll(/^(\d)\. Option ([A-D])$/gm)].map(([, number, letter]) => [number, letter]);
    assert.deepEqual(options.map(([number]) => number), ['1', '2', '3', '4']);
    assert.deepEqual(options.map(([, letter]) => letter).sort(), ['A', 'B', 'C', 'D']);
  });

  it('has the answer and the whole feedback after it', async () => {
    const window = new Desk([anItem({ id: 'q' })]).window();
    await window.drill.start();
    await window.drill.commitText('q', 'my words', false);
    await window.drill.tick('q', [0], []);
    const text = textOf(await window.drill.view());
    assert.deepEqual(headingsIn(text), ['You answered', 'Verdict', 'Key points', 'Draw it', 'In 60 seconds', 'Often said', 'Follow-ups', 'Sources']);
    assert.match(text, /\[x\] SECRET: point 0 \(40, must\)\n- \[ \] SECRET: point 1 \(30\)/);
    assert.match(text, /https:\/\/example\.org/);
  });

  it('has the steps of a derivation as far as they are revealed', async () => {
    const window = new Desk([anItem({ id: 'q', kind: 'derivation' })]).window();
    await window.drill.start();
    await window.drill.revealStep('q', 0, true);
    const text = textOf(await window.drill.view());
    assert.match(text, /- Ask 0: SECRET: show 0\n- Ask 1\n- Ask 2/);
  });

  it('has the facts of a case study, with the answers that were asked for', async () => {
    const window = new Desk([anItem({ id: 'q', kind: 'case-study' })]).window();
    await window.drill.start();
    await window.drill.askFact('q', 0);
    assert.match(textOf(await window.drill.view()), /## Facts\n\n- Fact 0\? SECRET: fact 0\n- Fact 1\?\n/);
  });

  it('has the summary as a list', async () => {
    const window = new Desk([anItem({ id: 'q', kind: 'multiple-choice' })]).window();
    await window.drill.start();
    await window.drill.commitChoice('q', 2, 'sure');
    await window.drill.next('q');
    assert.match(textOf(await window.drill.view()), /^# One item in a minute\n\n- Title of q: all of it, in \d+ days\n\nSupervised/);
  });

  it('has what is said when nothing is due', async () => {
    const text = textOf(await new Desk([]).window().drill.view());
    assert.match(text, /^# There is no question to ask\n\n\S/);
  });
});
