import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DrillPage } from './support/drill.js';
import { storedFiles } from './support/storage.js';
import { until } from './support/until.js';
import { openWindow, type VsCodeWindow } from './support/window.js';
import { copySampleWorkspace } from './support/workspace.js';

/** One answer, by whatever kind the first question has. */
async function answerFirst(window: VsCodeWindow): Promise<string> {
  const drill = new DrillPage(window);
  await drill.start();
  const shown = await drill.shown();
  assert.ok(shown);
  await drill.answer(shown);
  await drill.page.keyboard.press('n');
  await drill.nextAfter(shown.item);
  return shown.item;
}

describe('where the drill is opened', () => {
  let window: VsCodeWindow | undefined;
  let second: VsCodeWindow | undefined;

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.screenshot(`failed ${this.currentTest.fullTitle()}`.replaceAll(/[^\w-]+/g, '-'));
    const problems = [...(second?.takeProblems() ?? []), ...(window?.takeProblems() ?? [])];
    await second?.close();
    await window?.close();
    [window, second] = [undefined, undefined];
    assert.deepEqual(problems, []);
  });

  it('works without a folder, and keeps the answers in the global storage', async () => {
    window = await openWindow();
    await answerFirst(window);
    assert.ok(storedFiles(window).some((path) => /globalStorage.*\.jsonl$/.test(path)));
  });

  it('works with two folders, and keeps one log for both', async () => {
    const workspace = copySampleWorkspace();
    const file = join(workspace.folder, 'two.code-workspace');
    for (const name of ['one', 'two']) mkdirSync(join(workspace.folder, name));
    writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    window = await openWindow({ workspaceFile: file });
    await answerFirst(window);
    assert.equal(storedFiles(window).filter((path) => path.endsWith('.jsonl')).length, 1);
    workspace.remove();
  });

  it('works in Restricted Mode, and reads packs only once the folder is trusted', async () => {
    const workspace = copySampleWorkspace();
    writeFileSync(join(workspace.folder, 'packs', 'evaluation', 'my-own', 'broken.md'), 'no front matter');
    window = await openWindow({ folder: workspace.folder, workspaceTrust: true });
    const { page } = window;
    await page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    await answerFirst(window);
    const errors = async (): Promise<string> => (await page.locator('.statusbar [id="status.problems"]').innerText()).trim().split(/\s+/)[0] ?? '';
    assert.equal(await errors(), '0', 'an untrusted pack is not even checked');

    await window.runCommand('Workspaces: Manage Workspace Trust');
    await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await until('the fault of the pack that is trusted now', async () => ((await errors()) === '1' ? true : undefined));
    workspace.remove();
  });

  it('is one drill in two tabs on one folder', async function () {
    this.timeout(120_000);
    const workspace = copySampleWorkspace();
    window = await openWindow({ folder: workspace.folder });
    second = await openWindow({ folder: workspace.folder, server: window.server });
    const first = await answerFirst(window);
    const other = new DrillPage(second);
    await other.start();
    const [here, there] = [await new DrillPage(window).shown(), await other.shown()];
    assert.ok(here && there);
    assert.notEqual(there.item, first, 'what one tab answered is answered in the other');
    assert.equal(there.item, here.item);

    await other.answer(there);
    await other.page.keyboard.press('n');
    const next = await other.nextAfter(there.item);
    await until('the same question in the first tab', async () => {
      const shown = await new DrillPage(window as VsCodeWindow).shown();
      return shown?.item === next?.item ? true : undefined;
    });
    workspace.remove();
  });
});
