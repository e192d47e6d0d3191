import assert from 'node:assert/strict';
import { DrillPage, type Shown } from './support/drill.js';
import { storedText } from './support/storage.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';

/** What stands in the first answer field. */
async function typed(drill: DrillPage): Promise<string> {
  return (await drill.frame()).locator('textarea').first().inputValue();
}

describe('a drill that is cut off in the middle', () => {
  const opened = useWindow({ settings: { 'mlDrills.minutes': 120 } });
  let left: Shown;

  before(async () => {
    const drill = new DrillPage(opened.window);
    await drill.start();
    const first = await drill.shown();
    assert.ok(first);
    await drill.answer(first);
    await drill.page.keyboard.press('n');
    await drill.nextAfter(first.item);
    left = await drill.reach('open');
    await (await drill.frame()).locator('textarea').first().focus();
    await drill.page.keyboard.type('half an ans');
    await opened.window.whenRemembered('mlDrills.drill');
  });

  /** The question where it was left, with the words that were typed. */
  async function expectWhereItWasLeft(text: string): Promise<void> {
    const drill = new DrillPage(opened.window);
    await until('the question where it was left', async () => ((await drill.shown())?.item === left.item ? true : undefined));
    await until('the half-written answer', async () => ((await typed(drill)) === text ? true : undefined));
  }

  async function type(more: string): Promise<void> {
    const drill = new DrillPage(opened.window);
    const field = (await drill.frame()).locator('textarea').first();
    await field.focus();
    await drill.page.keyboard.press('Control+End');
    await drill.page.keyboard.type(more);
  }

  /** Until the text is on the disk: at most a second after the last key. */
  async function whenSaved(text: string): Promise<void> {
    await until(`"${text}" in a draft on the disk`, () => Promise.resolve(storedText(opened.window).includes(text) ? true : undefined), 5);
  }

  it('goes on there after the window was reloaded', async () => {
    await whenSaved('half an ans');
    await opened.window.reopen();
    await expectWhereItWasLeft('half an ans');
  });

  it('goes on there after the extension host was killed', async () => {
    await type('wer');
    await whenSaved('half an answer');
    await opened.window.killExtensionHost();
    await opened.window.reopen();
    opened.window.takeProblems(); // of the host that was killed
    await expectWhereItWasLeft('half an answer');
  });

  it('goes on there after everything was killed', async () => {
    await type(', and more');
    await whenSaved('half an answer, and more');
    await opened.window.killServer();
    await opened.window.reopen();
    opened.window.takeProblems();
    await expectWhereItWasLeft('half an answer, and more');
  });

  it('goes on there when the panel was closed and the drill is started again', async () => {
    const drill = new DrillPage(opened.window);
    await opened.window.runCommand('View: Close Editor');
    await drill.start();
    await expectWhereItWasLeft('half an answer, and more');
  });
});
