import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DrillPage } from './support/drill.js';
import { storedFiles, storedText } from './support/storage.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';
import { openWindow, type VsCodeWindow } from './support/window.js';

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

describe('an exercise beside the drill', function () {
  this.timeout(120_000);
  const opened = useWindow({ viewport: { width: 1600, height: 1000 } });
  const page = () => opened.window.page;
  const place = (): string => join(opened.folder, 'ml-drills', 'information-theory');
  const file = (): string => join(place(), 'softmax.py');
  const drill = (): DrillPage => new DrillPage(opened.window);
  const part = async (name: string) => (await drill().frame()).locator(`[data-part="${name}"]`);
  const button = async (name: string) => (await drill().frame()).getByRole('button', { name });

  /** Writes the learner's file as another program would: the panel then runs it. */
  function write(...lines: readonly string[]): void {
    mkdirSync(place(), { recursive: true });
    writeFileSync(file(), ['import numpy as np', '', 'def softmax(logits, axis=-1):', ...lines.map((line) => `    ${line}`), ''].join('\n'));
  }

  it('shows the task, opens the file beside, and says at once when Python is missing', async () => {
    await drill().practice('Softmax that does not overflow');
    assert.match(await (await part('task')).innerText(), /Policy[\s\S]*forbidden class/);
    await (await part('cases')).getByText('columns add to one').waitFor();
    await (await button('Open in editor')).first().click();
    await page().locator('.quick-input-list').getByText('A new folder of this workspace').click();
    await page().getByRole('tab', { name: /softmax\.py/ }).waitFor();
    assert.ok(existsSync(file()));
  });

  it('runs from the panel, and shows which cases broke; what hidden ones call only on request', async () => {
    write('weights = np.exp(logits)', 'return weights / np.sum(weights)');
    await (await button('Run tests')).click();
    await (await part('cases')).getByText('3 of 11 cases hold', { exact: false }).waitFor();
    const cases = await part('cases');
    assert.match(await cases.locator('[data-case="each_row_adds_to_one"]').innerText(), /expected[\s\S]*np\.array\(\[\[0\.5, 0\.5\], \[0\.25, 0\.75\]\]\)/);
    const hidden = cases.locator('[data-case="columns_add_to_one"]');
    assert.doesNotMatch(await hidden.innerText(), /np\.array/);
    await opened.window.screenshot('exercise beside the drill, broken');
    await hidden.getByRole('button', { name: 'Show failing input' }).click();
    await hidden.getByText('softmax(np.array').first().waitFor();
  });

  it('stops a loop without an end when asked', async () => {
    write('while True:', '    pass');
    await (await button('Run tests')).click();
    await (await button('Stop')).click();
    await (await button('Run tests')).waitFor();
  });

  it('is passed with a rating proposed, and compares with the solution', async () => {
    write(...solution);
    await (await button('Run tests')).click();
    await (await part('verdict')).getByText('All 11 cases hold').waitFor();
    await (await drill().frame()).locator('[data-rating="hard"][data-proposed="true"]').waitFor(); // an input was shown
    await opened.window.screenshot('exercise beside the drill, passed');
    await (await button('Compare with the solution')).click();
    await page().getByRole('tab', { name: /mine ↔ solution/ }).waitFor();
    await page().getByRole('tab', { name: /explanation/ }).waitFor();
    await opened.window.screenshot('exercise, solution');
  });

  it('stands in the view of tests by edge, with its examples apart', async () => {
    await opened.window.runCommand('View: Show Testing');
    const row = (name: string | RegExp) => page().locator('.test-explorer [role=treeitem]').filter({ hasText: name }).first();
    await row('Softmax that does not overflow').click();
    await page().keyboard.press('ArrowRight');
    await row('Examples').waitFor();
    await row('Hidden: 1e4').waitFor();
    await opened.window.screenshot('exercise, view of tests');
    await opened.window.runCommand('Test: Run All Tests');
    await page().locator('.test-explorer .codicon-testing-passed-icon').first().waitFor();
  });

  it('stands in the tree of exercises as passed, which can be narrowed', async () => {
    await page().locator('.activitybar').getByRole('tab', { name: 'ML Drills' }).click();
    await opened.window.runCommand('ML Drills: Filter Exercises');
    await page().locator('.quick-input-list .monaco-list-row').filter({ hasText: 'passed' }).click();
    await page().locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    const tree = page().getByRole('tree', { name: 'Exercises' });
    await tree.getByRole('treeitem', { name: /Softmax/ }).waitFor();
    assert.equal(await tree.getByRole('treeitem', { name: /Logistic/ }).count(), 0);
    await opened.window.screenshot('exercises, narrowed');
    await opened.window.runCommand('ML Drills: Clear Filter of Exercises');
    await tree.getByRole('treeitem', { name: /Evaluation/ }).waitFor();
  });

  it('goes back to the starter, and compares with what was there', async () => {
    await opened.window.runCommand('ML Drills: Reset Exercise to Starter');
    await opened.window.pick('Softmax that does not overflow');
    await page().getByRole('button', { name: 'Reset to Starter' }).click();
    await until('the starter', () => Promise.resolve(readFileSync(file(), 'utf8').includes(starterEnd) ? true : undefined));
    await opened.window.runCommand('ML Drills: Compare with an Earlier Attempt');
    await opened.window.pick('Softmax that does not overflow'); // no editor of it is active
    await page().locator('.quick-input-list .monaco-list-row').filter({ hasText: 'before a reset' }).click();
    await page().getByRole('tab', { name: /before a reset, .* ↔ now/ }).waitFor();
    await opened.window.screenshot('exercise, compared with an earlier attempt');
  });

  it('runs cases of one’s own', async () => {
    await opened.window.runCommand('ML Drills: Open My Own Cases');
    await page().getByRole('tab', { name: /softmax\.cases\.py/ }).waitFor();
    writeFileSync(join(place(), 'softmax.cases.py'), 'import numpy as np\nfrom mldrills import call, case\n\n@case\ndef my_own(softmax):\n    call(softmax, np.zeros(2)).gives(np.array([0.5, 0.5]))\n');
    write(...solution);
    await opened.window.runCommand('ML Drills: Run Tests of Exercise');
    await page().locator('.codelens-decoration a').filter({ hasText: 'All 12 cases hold.' }).first().waitFor();
  });
});

describe('an exercise in the view of tests', function () {
  this.timeout(120_000);
  const opened = useWindow({ viewport: { width: 1400, height: 1000 }, settings: { 'mlDrills.runOnSave': false } });
  const lens = (text: string | RegExp) => opened.window.page.locator('.codelens-decoration a').filter({ hasText: text }).first();

  before(async () => {
    const folder = join(opened.folder, 'ml-drills', 'information-theory');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'softmax.py'), ['import numpy as np', '', 'def softmax(logits, axis=-1):', ...solution.map((line) => `    ${line}`), ''].join('\n'));
    await opened.window.runCommand('ML Drills: Open Exercise');
    await opened.window.pick('Softmax that does not overflow');
    await opened.window.page.locator('.quick-input-list').getByText('A new folder of this workspace').click();
    await lens('Run tests').waitFor();
  });

  it('runs at each save while that is switched on there, and only then', async () => {
    const { page } = opened.window;
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'import numpy' }).first().click();
    await page.keyboard.press('Control+s');
    await opened.window.runCommand('Test: Start Continuous Run');
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'import numpy' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('  # mine');
    assert.equal(await lens('cases hold').count(), 0, 'the save before did not run');
    await page.keyboard.press('Control+s');
    await lens('All 11 cases hold.').waitFor();
    await opened.window.runCommand('Test: Stop Continuous Run');
  });

  it('goes stale with an edit, and says so above the code', async () => {
    const { page } = opened.window;
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'import numpy' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await lens('(edited since)').waitFor();
    await page.keyboard.press('Backspace');
    await lens(/cases hold\.$/).waitFor();
  });

  it('is debugged from there', async () => {
    const { page } = opened.window;
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'weights = np.exp' }).first().click();
    await page.keyboard.press('F9');
    await opened.window.runCommand('Test: Debug All Tests');
    await page.locator('.codicon-debug-stackframe').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Shift+F5');
    await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
  });
});

describe('an exercise that goes wrong', function () {
  this.timeout(120_000);
  const opened = useWindow({ viewport: { width: 1400, height: 1000 } });
  const page = () => opened.window.page;
  const lens = (text: string | RegExp) => page().locator('.codelens-decoration a').filter({ hasText: text }).first();
  const file = (): string => join(opened.folder, 'ml-drills', 'information-theory', 'softmax.py');
  const write = (...lines: readonly string[]): void => writeFileSync(file(), ['import numpy as np', '', 'def softmax(logits, axis=-1):', ...lines.map((line) => `    ${line}`), ''].join('\n'));

  before(async () => {
    mkdirSync(dirname(file()), { recursive: true });
    write('return np.exp(logits) / np.sum(np.exp(logits), axis=axis, keepdims=True)');
    await opened.window.runCommand('ML Drills: Open Exercise');
    await opened.window.pick('Softmax that does not overflow');
    await page().locator('.quick-input-list').getByText('A new folder of this workspace').click();
    await lens('Run tests').waitFor();
  });

  it('asks before the debugger shows a hidden case', async () => {
    await lens('Run tests').click();
    await lens(/7 of 11 cases hold/).waitFor();
    await lens('Debug').click();
    await page().getByText('It counts as a hint', { exact: false }).or(page().getByText('Each counts as a hint', { exact: false })).first().waitFor();
    await opened.window.screenshot('exercise, debugging a hidden case');
    await page().getByRole('button', { name: 'Cancel' }).click();
    assert.doesNotMatch(storedText(opened.window), /"type":"exerciseHelped"/);
  });

  it('shows what was expected and what came back as VS Code’s own diff', async () => {
    write('return np.exp(logits)');
    await lens('Run tests').click();
    await lens(/of 11 cases hold\. Broken: basics/).waitFor();
    await opened.window.runCommand('Test: Peek Output');
    await page().locator('.zone-widget .monaco-diff-editor, .test-output-peek .monaco-diff-editor').first().waitFor();
    await opened.window.screenshot('exercise, diff of a failed case');
    await page().keyboard.press('Escape');
  });

  it('ends in order when its file is deleted while it runs', async () => {
    write('while True:', '    pass');
    await lens('Run tests').click();
    await lens('Stop').waitFor();
    unlinkSync(file());
    await lens('Stop').click();
    await lens('Run tests').waitFor();
    await lens('Run tests').click();
    await opened.window.runCommand('Notifications: Show Notifications');
    await page().locator('.notifications-center').getByText('The file of this exercise is not there', { exact: false }).waitFor();
  });
});

describe('an exercise that cannot be run here', function () {
  this.timeout(120_000);
  const opened = useWindow({ viewport: { width: 1400, height: 1000 } });

  before(() => {
    const file = join(opened.folder, '.vscode', 'settings.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), 'mlDrills.pythonPath': '/no/such/python' }));
  });

  it('says why at once, and is offered as code to read, until its feedback', async () => {
    const drill = new DrillPage(opened.window);
    await drill.practice('Softmax that does not overflow');
    const frame = await drill.frame();
    await frame.locator('[data-part="problem"]').getByText('/no/such/python, is not there').waitFor();
    await opened.window.screenshot('exercise without Python');
    await frame.getByRole('button', { name: 'Find the bug instead' }).click();
    await frame.locator('[data-part="bug"]').waitFor();
    await drill.focus();
    await drill.page.keyboard.press('h');
    await frame.locator('[data-part="hints"]').getByText('call(softmax').waitFor();
    await frame.getByRole('radio').nth(4).check();
    await frame.locator('textarea').fill('it overflows');
    await frame.locator('textarea').press('Control+Enter');
    await frame.locator('[data-part="bug-result"]').waitFor();
    await frame.locator('[data-part="repaired"]').waitFor();
    await opened.window.screenshot('find the bug, feedback');
  });

  it('shows its solution after a question, beside the starter, and makes no file', async () => {
    const { page } = opened.window;
    await opened.window.runCommand('ML Drills: Show Solution of Exercise');
    await opened.window.pick('Ridge regression in closed form');
    await page.getByRole('button', { name: 'Show Solution' }).click();
    await page.getByRole('tab', { name: /mine ↔ solution/ }).waitFor();
    assert.equal(existsSync(join(opened.folder, 'ml-drills')), false);
  });
});

describe('an exercise without a folder', function () {
  this.timeout(60_000);
  let window: VsCodeWindow;
  before(async () => (window = await openWindow()));
  after(() => window.close());

  it('lies in the global storage, and is not asked for', async () => {
    await window.runCommand('ML Drills: Open Exercise');
    await window.pick('Softmax that does not overflow');
    await window.page.getByRole('tab', { name: /softmax\.py/ }).waitFor();
    await window.page.locator('.codelens-decoration a').filter({ hasText: 'Run tests' }).waitFor();
    assert.ok(storedFiles(window).some((path) => /globalStorage.*exercises.*softmax\.py$/.test(path)));
    assert.deepEqual(window.takeProblems(), []);
  });
});

describe('an exercise in an untrusted workspace', function () {
  this.timeout(60_000);
  const opened = useWindow({ workspaceTrust: true });

  it('is neither opened nor run, and says what to do', async () => {
    const { page } = opened.window;
    await opened.window.runCommand('ML Drills: Open Exercise');
    await opened.window.pick('Softmax that does not overflow');
    await opened.window.runCommand('Notifications: Show Notifications');
    const notice = page.locator('.notifications-center');
    await notice.getByText('trusted workspaces only').waitFor();
    await notice.locator('.monaco-button').filter({ hasText: 'Manage Trust' }).waitFor();
    assert.equal(existsSync(join(opened.folder, 'ml-drills')), false);
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
