import assert from 'node:assert/strict';
import { DrillPage } from './support/drill.js';
import { storedText } from './support/storage.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';

describe('the notebook', () => {
  const opened = useWindow({ viewport: { width: 1200, height: 900 } });
  const tree = () => opened.window.page.getByRole('tree', { name: 'Notebook' });

  it('is empty at first, and says how that changes', async () => {
    const { page } = opened.window;
    await page.locator('.activitybar').getByRole('tab', { name: 'ML Drills' }).click();
    await page.getByText('Mark one in the drill with T.').waitFor();
    await opened.window.screenshot('side bar, empty');
  });

  it('keeps what is marked in the drill, with the reason and what was answered', async () => {
    const drill = new DrillPage(opened.window);
    await drill.answer(await drill.practice('L1 and L2 regularization'));
    await drill.page.keyboard.press('t');
    await (await drill.frame()).locator('[data-focus="why"]:focus').waitFor();
    await drill.page.keyboard.type('mixed it up again');
    await drill.page.keyboard.press('Enter');
    const entry = tree().getByRole('treeitem', { name: 'mixed it up again' });
    await entry.waitFor();
    await opened.window.screenshot('side bar, one entry');
    await entry.click();
    await drill.page.locator('.monaco-editor').getByText('The gradient shrinks the weights towards zero.').first().waitFor();
  });

  it('keeps a note that is written in an editor', async () => {
    const { page } = opened.window;
    await tree().getByRole('treeitem', { name: 'mixed it up again' }).hover();
    await tree().getByRole('button', { name: 'Edit Note' }).click();
    await page.getByRole('tab', { name: /\(note\)\.md/, selected: true }).waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.type('slope, not size');
    await page.keyboard.press('Control+s');
    await until('the note in the log', () => Promise.resolve(storedText(opened.window).includes('slope, not size') ? true : undefined));
    await tree().locator('.codicon-note').waitFor();
  });

  it('lets an entry go, and takes it back', async () => {
    const { page } = opened.window;
    const entry = tree().getByRole('treeitem', { name: 'mixed it up again' });
    await entry.hover();
    await tree().getByRole('button', { name: 'Remove from Notebook' }).click();
    await entry.waitFor({ state: 'detached' });
    // A driven VS Code shows no toasts; the message waits in the center.
    await opened.window.runCommand('Notifications: Show Notifications');
    await page.locator('.notifications-center .monaco-button').filter({ hasText: 'Undo' }).click();
    await entry.waitFor();
  });

  it('says how much is deleted before it deletes everything', async () => {
    const { page } = opened.window;
    await opened.window.runCommand('ML Drills: Delete All My Data');
    await page.getByText(/\d+ events \(answers, ratings, notes\)/).waitFor();
    await page.getByRole('button', { name: 'Delete All' }).click();
    await page.getByText(/\d+ events were deleted/).first().waitFor();
    assert.ok(!storedText(opened.window).includes('slope, not size'));
    await page.getByText('Mark one in the drill with T.').waitFor();
  });
});
