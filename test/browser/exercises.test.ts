import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedText } from './support/storage.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';

const starterEnd = 'raise NotImplementedError';
const solution = ['shifted = logits - np.max(logits, axis=axis, keepdims=True)', 'weights = np.exp(shifted)', 'return weights / np.sum(weights, axis=axis, keepdims=True)'];

describe('an exercise in the editor', function () {
  this.timeout(90_000);
  const opened = useWindow({ viewport: { width: 1400, height: 1000 }, settings: { 'editor.autoIndent': 'none', 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' }, 'editor.autoClosingBrackets': 'never', 'editor.acceptSuggestionOnEnter': 'off' } });
  const page = () => opened.window.page;
  const lens = (text: string | RegExp) => page().locator('.codelens-decoration a, .codelens-decoration span').filter({ hasText: text }).first();
  const file = (): string => readFileSync(join(opened.folder, 'ml-drills', 'information-theory', 'softmax.py'), 'utf8');

  /** Writes `lines` in place of the line that contains `text`. */
  async function replaceLine(text: string, lines: readonly string[]): Promise<void> {
    const { keyboard } = page();
    await page().locator('.monaco-editor .view-line').filter({ hasText: text }).first().click();
    await keyboard.press('Home');
    await keyboard.press('Shift+End');
    await keyboard.type(lines.join('\n    '));
  }

  it('asks once where exercises shall lie, and opens the starter with its lenses', async () => {
    await opened.window.runCommand('ML Drills: Open Exercise');
    await opened.window.pick('Softmax that does not overflow');
    await page().locator('.quick-input-list').getByText('A new folder of this workspace').click();
    await page().getByRole('tab', { name: /softmax\.py/ }).waitFor();
    await lens('Run tests').waitFor();
    for (const one of ['Debug', 'Hint', 'Task', 'Solution']) await lens(one).waitFor();
    assert.match(file(), /raise NotImplementedError/);
    await opened.window.screenshot('exercise, starter');
  });

  it('shows on save which edges are broken', async () => {
    await replaceLine(starterEnd, ['weights = np.exp(logits)', 'return weights / np.sum(weights, axis=axis, keepdims=True)']);
    await page().keyboard.press('Control+s');
    await lens(/7 of 11 cases hold\. Broken: 1e4, one class\./).waitFor();
    await opened.window.screenshot('exercise, broken edges');
  });

  it('is solved when all cases hold, and keeps the attempt', async () => {
    await replaceLine('weights = np.exp(logits)', solution.slice(0, 2));
    await page().keyboard.press('Control+s');
    await lens('All 11 cases hold.').waitFor();
    await until('the attempt in the log', () => Promise.resolve(/"type":"committed".*"type":"code"/.test(storedText(opened.window)) ? true : undefined));
    await opened.window.screenshot('exercise, solved');
  });
});

describe('an exercise in the debugger', function () {
  this.timeout(120_000);
  const opened = useWindow({ viewport: { width: 1400, height: 1000 } });

  it('stops at a breakpoint of the learner, steps, shows variables and ends, without other extensions', async () => {
    const { page } = opened.window;
    mkdirSync(join(opened.folder, 'ml-drills', 'information-theory'), { recursive: true });
    const file = join(opened.folder, 'ml-drills', 'information-theory', 'softmax.py');
    writeFileSync(file, ['import numpy as np', '', 'def softmax(logits, axis=-1):', '    top = np.max(logits, axis=axis, keepdims=True)', '    weights = np.exp(logits - top)', '    return weights / weights.sum(axis=axis, keepdims=True)', ''].join('\n'));
    await opened.window.runCommand('ML Drills: Open Exercise');
    await opened.window.pick('Softmax that does not overflow');
    await page.locator('.quick-input-list').getByText('A new folder of this workspace').click();
    await page.locator('.codelens-decoration').first().waitFor();
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'weights = np.exp' }).first().click();
    await page.keyboard.press('F9');
    await page.locator('.codicon-debug-breakpoint').first().waitFor();
    await opened.window.runCommand('ML Drills: Debug Exercise');
    await page.locator('.debug-toolbar').waitFor({ timeout: 60_000 });
    await page.locator('.codicon-debug-stackframe').first().waitFor({ timeout: 60_000 });
    const row = (text: string | RegExp) => page.locator('.debug-viewlet .monaco-list-row').filter({ hasText: text }).first();
    await row('Locals').click();
    await row(/^top/).waitFor();
    await page.keyboard.press('F10');
    await row(/^weights/).waitFor();
    await opened.window.screenshot('exercise, debugger');
    await page.keyboard.press('Shift+F5');
    await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    assert.equal(readFileSync(file, 'utf8').startsWith('import numpy'), true, 'what is there is never overwritten');
  });
});
