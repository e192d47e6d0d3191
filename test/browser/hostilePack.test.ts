import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DrillPage } from './support/drill.js';
import { until } from './support/until.js';
import { useWindow } from './support/useWindow.js';

const bank = 'questions/core-concepts/bias-variance-and-regularization';
const good = readFileSync(join(bank, 'l1-vs-l2-regularization.md'), 'utf8');

/** The example question under another name, with some of its text replaced. */
function variant(id: string, replace: readonly (readonly [string | RegExp, string])[] = []): string {
  const renamed = good.replace('id: l1-vs-l2-regularization', `id: ${id}`).replace(/^contrasts:.*\n/m, '').replace(/^topics:.*\n/m, '');
  return replace.reduce((text, [from, to]) => text.replace(from, to), renamed);
}

const script = '<script>window.hacked = 1</script><img src="https://example.org/x.png" onerror="window.hacked = 2">![far](https://example.org/y.png) [click](javascript:window.hacked=3)';

/** What each file tries, and what Problems says of it; nothing when it is only text. */
const attempts: Readonly<Record<string, { readonly text: string; readonly fault?: RegExp }>> = {
  'script-in-prompt': { text: variant('script-in-prompt', [[/^prompt: .*$/m, `prompt: 'What does this do? ${script}'`]]) },
  'nested-yaml': { text: `---\nid: ${'['.repeat(50_000)}\n---\n`, fault: /nested too deeply/ },
  'many-aliases': { text: '---\na: &a [1,1]\nb: &b [*a,*a]\nid: [*b,*b]\n---\n', fault: /aliases/ },
  'nested-markdown': { text: variant('nested-markdown', [['# Full answer\n', `# Full answer\n\n${'> '.repeat(5000)}deep\n`]]) },
  'endless-cue': { text: variant('endless-cue', [[/cues: \[absolute/, `cues: ['${'a*'.repeat(29)}b', absolute`]]) },
  'broken-formula': { text: variant('broken-formula', [['# Full answer\n', '# Full answer\n\n$\\frac{1}{$\n']]), fault: /formula/ },
};

describe("a user's pack with hostile files", () => {
  const opened = useWindow({ settings: { 'mlDrills.minutes': 180 } });

  before(() => {
    const topic = join(opened.folder, 'hostile', 'core-concepts', 'traps');
    mkdirSync(topic, { recursive: true });
    for (const [name, { text }] of Object.entries(attempts)) writeFileSync(join(topic, `${name}.md`), text);
    cpSync(join(bank, 'l1-vs-l2-regularization.svg'), join(topic, 'l1-vs-l2-regularization.svg'));
    writeFileSync(
      join(topic, 'scripted.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="window.hacked=4"><script>window.hacked=5</script></svg>',
    );
    writeFileSync(join(topic, 'script-in-drawing.md'), variant('script-in-drawing', [['file: l1-vs-l2-regularization.svg', 'file: scripted.svg']]));
  });

  it('names each fault at its place in Problems', async () => {
    const { page } = opened.window;
    writeFileSync(join(opened.folder, '.vscode', 'settings.json'), JSON.stringify({ 'mlDrills.packs': ['hostile'] }));
    await opened.window.runCommand('Problems: Focus on Problems View');
    const problems = page.locator('.part.panel');
    await until('the faults in Problems', async () => {
      const text = await problems.innerText();
      const expected = [...Object.values(attempts).flatMap(({ fault }) => fault ?? []), /<script> is not allowed in a drawing/];
      return expected.every((fault) => fault.test(text)) ? true : undefined;
    });
    await opened.window.screenshot('problems of a pack');
  });

  it('completes the fields of a question that is being written', async () => {
    const { page } = opened.window;
    writeFileSync(join(opened.folder, 'hostile', 'core-concepts', 'traps', 'new-one.md'), '---\nkind: numeric\n\n---\n');
    await opened.window.runCommand('Go to File...');
    await page.keyboard.type('new-one.md');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'new-one.md' }).first().click();
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'Control+Space']) await page.keyboard.press(key);
    await page.locator('.suggest-widget').getByText('rounding').waitFor();
    await opened.window.screenshot('completion');
    await page.keyboard.press('Escape');
    await opened.window.runCommand('View: Close All Editors');
  });

  it('shows what tries to run as the text it is', async function () {
    this.timeout(300_000);
    const drill = new DrillPage(opened.window);
    await drill.start();
    const met = new Set<string>();
    for (let drills = 0; drills < 8 && !met.has('hostile/script-in-prompt'); drills++) {
      if (drills > 0) {
        await drill.startExtra();
      }
      await drill.answerAll(({ item }) => met.add(item));
    }
    const frame = await drill.frame();
    assert.ok(met.has('hostile/script-in-prompt'), [...met].join());
    assert.equal(await frame.evaluate(() => (window as { hacked?: number }).hacked), undefined);
  });
});
