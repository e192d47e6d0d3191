import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { DrillPage, type Shown } from './support/drill.js';
import { storedText } from './support/storage.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';

describe('what a person can do besides answering', () => {
  const opened = useWindow({ settings: { 'mlDrills.minutes': 120 }, viewport: { width: 1300, height: 950 } });
  let drill: DrillPage;
  let frame: Frame;

  before(async () => {
    drill = new DrillPage(opened.window);
    await drill.start();
    frame = await drill.frame();
  });

  async function shown(): Promise<Shown> {
    const question = await drill.shown();
    assert.ok(question, 'a question is on the screen');
    return question;
  }

  const press = (key: string): Promise<void> => drill.page.keyboard.press(key);
  const part = (name: string) => frame.locator(`[data-part="${name}"]`);

  it('shows its keys, and closes them with Escape', async () => {
    await press('?');
    await frame.getByRole('dialog', { name: 'Keys' }).waitFor();
    await opened.window.screenshot('keys');
    await press('Escape');
    await frame.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  });

  it('gives a hint when asked, and counts it', async () => {
    await drill.reach('open', { withHint: true });
    await drill.focus();
    await press('h');
    await part('hints').waitFor();
    assert.match(storedText(opened.window), /"type":"hintTaken"/);
  });

  it('takes an answer that was written in an editor beside the panel', async () => {
    await opened.window.runCommand('ML Drills: Answer in Editor');
    await drill.page.getByRole('tab', { name: /\(answer\)\.md/, selected: true }).waitFor();
    await drill.page.locator('.monaco-editor.focused').waitFor();
    await drill.page.keyboard.type('against the gradient, step by step');
    await until('the text in the panel', async () => ((await frame.locator('textarea').inputValue()) === 'against the gradient, step by step' ? true : undefined));
    await opened.window.screenshot('answer in editor');
    await opened.window.runCommand('File: Save');
    await opened.window.runCommand('View: Close Editor');
    await frame.locator('textarea').focus();
    await press('Control+Enter');
    await part('ratings').waitFor();
    assert.match(await part('answered').innerText(), /against the gradient, step by step/);
  });

  it('takes a commit back, with the text as it was', async () => {
    await frame.getByRole('button', { name: 'Undo commit' }).click();
    await until('the text in the field', async () => ((await frame.locator('textarea').inputValue()) === 'against the gradient, step by step' ? true : undefined));
    await frame.locator('textarea').focus();
    await press('Control+Enter');
    await part('ratings').waitFor();
  });

  it('ticks key points by digit, and proposes a rating from them', async () => {
    await press('1');
    await frame.getByRole('checkbox').first().and(frame.locator(':checked')).waitFor();
    const count = await frame.getByRole('checkbox').count();
    const points = await part('key-points').getByRole('checkbox').count();
    assert.ok(count >= points && points >= 4);
    for (let digit = 2; digit <= points; digit++) await press(String(digit));
    // A hint was taken, so not more than hard is proposed.
    await frame.locator('[data-rating="hard"][data-proposed="true"]').waitFor();
    await frame.locator('[data-focus="verdict"][data-score="100"]').waitFor();
  });

  it('shows the question as a plain document', async () => {
    await frame.getByRole('button', { name: 'More' }).click();
    await frame.getByRole('menuitem', { name: 'Open as plain text' }).click();
    await drill.page.locator('.monaco-editor').getByText('[x]').first().waitFor();
    await opened.window.screenshot('plain text');
    await opened.window.runCommand('View: Close Editor');
  });

  it('looks back, and changes a rating there', async () => {
    const first = await shown();
    await drill.focus();
    await press('n');
    await drill.nextAfter(first.item);
    await drill.focus();
    await press('b');
    await part('looking-back').waitFor();
    assert.equal((await shown()).item, first.item);
    await frame.locator('[data-rating="again"]').click();
    await frame.locator('[data-rating="again"][aria-pressed="true"]').waitFor();
    await drill.focus();
    await press('n');
    await drill.nextAfter(first.item);
  });

  it('skips a question until tomorrow', async () => {
    const { item } = await shown();
    await drill.focus();
    await press('s');
    await drill.nextAfter(item);
    assert.match(storedText(opened.window), new RegExp(`"type":"skipped"[^\\n]*"item":"${item}"`));
  });

  it('never asks a question again, and brings it back', async () => {
    const { item } = await shown();
    await opened.window.runCommand('ML Drills: Never Ask This Question Again');
    await drill.nextAfter(item);
    await opened.window.runCommand('ML Drills: Bring Back a Question');
    await drill.page.locator('.quick-input-list .monaco-list-row').first().click();
    await drill.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await until('the question brought back', () => Promise.resolve(storedText(opened.window).includes('"type":"broughtBack"') ? true : undefined));
  });

  it('answers aloud, with keywords to hold against the key points', async () => {
    await drill.reach('open');
    await frame.getByRole('button', { name: 'I answered aloud' }).click();
    await frame.locator('textarea').focus();
    await drill.page.keyboard.type('one');
    await press('Control+Enter');
    await frame.getByText('at least three keywords').first().waitFor();
    await drill.page.keyboard.type(', two, three');
    await press('Control+Enter');
    await part('ratings').waitFor();
  });

  it('ends early with a summary of what was done and what was not', async () => {
    await opened.window.runCommand('ML Drills: End Drill Early');
    await part('summary').waitFor();
    assert.match(await frame.locator('main').innerText(), /not reached|skipped/);
  });
});
