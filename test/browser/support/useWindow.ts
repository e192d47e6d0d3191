import assert from 'node:assert/strict';
import { copySampleWorkspace } from './workspace.js';
import { openWindow, type VsCodeWindow, type WindowOptions } from './window.js';

/**
 * Gives the surrounding `describe` one window on a copy of the sample workspace. A failed test
 * leaves a screenshot; a problem in the window fails the test in which it occurred.
 */
export function useWindow(options: WindowOptions = {}): { readonly window: VsCodeWindow; readonly folder: string } {
  let opened: { window: VsCodeWindow; folder: string; remove(): void } | undefined;

  before(async () => {
    const workspace = copySampleWorkspace();
    opened = { ...workspace, window: await openWindow({ folder: workspace.folder, ...options }) };
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await opened?.window.screenshot(`failed ${this.currentTest.fullTitle()}`.replaceAll(/[^\w-]+/g, '-'));
    }
    assert.deepEqual(opened?.window.takeProblems() ?? [], []);
  });

  after(async () => {
    await opened?.window.close();
    opened?.remove();
  });

  const current = (): NonNullable<typeof opened> => {
    assert.ok(opened, 'the window opens before the first test');
    return opened;
  };
  return {
    get window() {
      return current().window;
    },
    get folder() {
      return current().folder;
    },
  };
}
