import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.mjs';
import type { DrillView } from '../../src/core/drill/view';
import { withQuestion } from '../fixtures/views/frame';
import { scenes, startGallery, themes } from './gallery/gallery.mjs';
import { show } from './gallery/show.mjs';
import { axe, describeViolations } from './support/axe.js';
import { until } from './support/until.js';

type Gallery = Awaited<ReturnType<typeof startGallery>>;

declare global {
  interface Window {
    /** What the stand-in for VS Code knows. */
    readonly gallery: { readonly posted: { readonly request: { readonly type: string } & Record<string, unknown> }[]; refuse: string; silent: boolean; readonly violations: string[]; tell(message: unknown): void };
  }
}

/** States that between them have everything that has a color. */
const colorful = ['open-fatal', 'open-unsaved', 'choice-after', 'choice-right', 'choice-code', 'choice-confidence', 'steps-after', 'case-before', 'code-broken', 'code-no-python', 'bug-before', 'bug-after', 'open-more', 'open-keys', 'open-notice'];

describe('the drill panel on its own', () => {
  let gallery: Gallery;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    gallery = await startGallery();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    gallery.close();
  });
  beforeEach(async () => {
    problems.length = 0;
    page = await browser.newPage({ viewport: { width: 900, height: 800 }, reducedMotion: 'reduce' });
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterEach(async () => {
    problems.push(...(await page.evaluate(() => [...window.gallery.violations, ...window.gallery.posted.filter(({ request }) => request.type === 'fault').map(({ request }) => JSON.stringify(request))])));
    await page.close();
    assert.deepEqual(problems, []);
  });

  const view = (name: string): DrillView => {
    const found = gallery.views[name];
    if (!found) throw new Error(`No view is called ${name}.`);
    return found;
  };
  const open = (name: string, theme = 'dark') => show(page, gallery, name, theme);
  const tell = (message: unknown) => page.evaluate((given) => window.gallery.tell(given), message);
  const posted = async () => (await page.evaluate(() => window.gallery.posted.map(({ request }) => request))).filter(({ type }) => type !== 'ready');
  /** What is posted once there is as much as that. */
  const postedUpTo = async (count: number) => {
    await page.waitForFunction((wanted) => window.gallery.posted.filter(({ request }) => request.type !== 'ready').length >= wanted, count);
    return posted();
  };
  const answer = () => page.locator('[data-focus=answer]');
  const focusedPart = () => page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
  /** The focus follows a render, a moment after the key. */
  const focusOn = (part: string) => until(`the focus on ${part}`, async () => ((await focusedPart()) === part ? true : undefined), 5);

  it('has nothing for axe to object to, in any state and theme', async function () {
    this.timeout(180_000);
    for (const name of [...Object.keys(gallery.views), ...Object.keys(scenes)]) {
      await open(name);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      for (const [theme, classes] of Object.entries(themes).filter(([theme]) => theme === 'dark' || colorful.includes(name))) {
        await page.evaluate(([html, body]) => [(document.documentElement.className = html), (document.body.className = body)], [theme, classes] as const);
        const violations = await axe(page.mainFrame(), theme === 'dark' ? {} : { runOnly: ['color-contrast'] });
        assert.equal(describeViolations(violations), '', `${name} in ${theme}`);
      }
    }
  });

  it('never scrolls sideways, however narrow', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const name of [...Object.keys(gallery.views), ...Object.keys(scenes)]) {
      await open(name);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(excess <= 0, `${name} is ${excess} px too wide`);
    }
  });

  it('focuses the heading of a new question, and nothing else', async () => {
    await open('open-before');
    await focusOn('heading');
    await answer().focus();
    await tell({ type: 'view', view: view('open-hints') });
    await page.getByRole('heading', { name: 'Hints' }).waitFor();
    await focusOn('answer');
    await tell({ type: 'view', view: view('choice-before') });
    await page.getByRole('radiogroup').waitFor();
    await focusOn('heading');
  });

  it('leaves text, cursor and selection alone when a view comes', async () => {
    await open('open-empty');
    await answer().fill('L1 adds a price');
    await answer().evaluate((field) => (field as HTMLTextAreaElement).setSelectionRange(3, 7));
    await tell({ type: 'view', view: withQuestion(view('open-empty'), { hints: { taken: ['Think of slopes.'], total: 2 } }) });
    await page.getByText('Think of slopes.').first().waitFor();
    const state = await answer().evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return [value, selectionStart, selectionEnd];
    });
    assert.deepEqual(state, ['L1 adds a price', 3, 7]);
  });

  it('sends drafts while typing, the last word when the field is left, and keeps them over a reload', async () => {
    await open('open-empty');
    const began = Date.now();
    await answer().pressSequentially('some words that take a while to type', { delay: 25 });
    await answer().press('!');
    await page.keyboard.press('Escape');
    const drafts = (await posted()).map(({ text }) => text);
    assert.equal(drafts.at(-1), 'some words that take a while to type!');
    assert.ok(drafts.length >= 2 && drafts.length <= (Date.now() - began) / 300 + 2, `${drafts.length} drafts`);
    assert.equal(await focusedPart(), 'heading');
    await page.evaluate(() => void (window.gallery.silent = true)); // the host is gone before it has the text
    await answer().fill('typed in the last moment');
    await page.reload();
    await page.locator('[data-focus=heading]').waitFor();
    assert.equal(await answer().inputValue(), 'typed in the last moment');
  });

  it('goes through a choice by keyboard', async () => {
    await open('choice-before');
    for (const key of ['3', '2', 'Enter', '3']) await page.keyboard.press(key);
    assert.deepEqual(await postedUpTo(1), [{ type: 'commitChoice', item: 'fraud-matrix', option: 1, confidence: 'sure' }]);
    await tell({ type: 'view', view: view('choice-after') });
    await page.getByRole('status').filter({ hasText: 'Not this time' }).waitFor();
    await page.keyboard.press('Enter');
    assert.deepEqual((await postedUpTo(2)).at(-1), { type: 'next', item: 'fraud-matrix' });
  });

  it('goes through a number by keyboard, typed without looking for the field', async () => {
    await open('number-before');
    for (const key of ['1', '/', '4', 'Enter']) await page.keyboard.press(key);
    await focusOn('confidence');
    // As fast as keys can come: each is meant for what the one before it led to.
    await page.evaluate(() => {
      const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      press('Escape');
      setTimeout(() => press('1')); // comes after what Escape put off, and before what Enter does
      document.querySelector('form')?.requestSubmit();
    });
    const sent = await page.waitForFunction(() => window.gallery.posted.find(({ request }) => request.type === 'commitNumber')?.request);
    assert.deepEqual(await sent.jsonValue(), { type: 'commitNumber', item: 'posterior-of-a-test', text: '1/4', confidence: 'guess' });
  });

  it('goes through the feedback by keyboard', async () => {
    await open('open-after');
    for (const key of ['3', '6', 'Enter']) await page.keyboard.press(key);
    await focusOn('ratings');
    await page.keyboard.press('2');
    assert.deepEqual((await postedUpTo(3)).map(({ type, points, fatal, rating }) => [type, points ?? rating, fatal]), [
      ['tick', [0, 1, 2], []],
      ['tick', [0, 1, 2], [0]],
      ['rate', 'hard', undefined],
    ]);
  });

  it('stays where a fact was asked', async () => {
    await open('case-before');
    await page.getByRole('button', { name: 'How long may a decision take?' }).press('Enter');
    assert.deepEqual(await postedUpTo(1), [{ type: 'askFact', item: 'fraud-detection-at-checkout', fact: 1 }]);
    const facts = await page.evaluate(() => (window as unknown as { galleryView: { screen: { question: { facts: object[] } } } }).galleryView.screen.question.facts);
    await tell({ type: 'view', view: withQuestion(view('case-before'), { facts: facts.map((fact, i) => (i === 1 ? { ...fact, answer: '150 ms' } : fact)) as never }) });
    await page.getByRole('status').filter({ hasText: '150 ms' }).waitFor();
    await focusOn('fact-1');
  });

  it('asks for the steps of a derivation one by one', async () => {
    await open('steps-first');
    await page.getByRole('button', { name: 'I have it' }).press('Enter');
    assert.deepEqual(await postedUpTo(1), [{ type: 'revealStep', item: 'gradient-of-logistic-loss', step: 0, done: true }]);
    await tell({ type: 'view', view: view('steps-second') });
    await page.getByRole('heading', { name: 'Step 2 of 3' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'I have it' }).evaluate((button) => button === document.activeElement), true);
  });

  it('does not take the beginning of a sentence for keys', async () => {
    await open('open-empty');
    await page.evaluate(() => {
      for (const key of 'softmax shifts the') document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await page.waitForTimeout(500);
    assert.deepEqual(await posted(), []);
    await page.waitForTimeout(500);
    await page.keyboard.press('s');
    assert.deepEqual(await postedUpTo(1), [{ type: 'skip', item: 'l1-vs-l2-regularization' }]);
  });

  it('shows and announces what failed, and works again', async () => {
    await open('choice-after');
    await page.evaluate(() => void (window.gallery.refuse = 'The log could not be written.'));
    await page.keyboard.press('1');
    await page.getByRole('status').filter({ hasText: 'could not be written' }).waitFor();
    await page.locator('[data-part=notice]').getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await page.locator('[data-part=notice]').count(), 0);
    await page.keyboard.press('1');
    assert.equal((await postedUpTo(2)).length, 2);
  });

  it('performs what a command asks for', async () => {
    await open('open-before');
    await tell({ type: 'perform', action: 'takeHint' });
    assert.deepEqual(await postedUpTo(1), [{ type: 'takeHint', item: 'l1-vs-l2-regularization' }]);
    await tell({ type: 'perform', action: 'showKeys' });
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal((await posted()).length, 1);
  });

  it('has a menu with the keys of menus', async () => {
    await open('open-after');
    await page.getByRole('button', { name: 'More' }).press('Enter');
    for (const key of ['ArrowDown', 'n', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await postedUpTo(1), [{ type: 'reportProblem', item: 'l1-vs-l2-regularization' }]);
    await page.getByRole('button', { name: 'More' }).press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'More' }).evaluate((button) => button === document.activeElement), true);
  });

  it('shows markup, and lets nothing active through', async () => {
    const hostile = [
      '<img src="https://example.com/x.png" onerror="alert(1)">',
      '<style>body { display: none }</style><script>alert(1)</script>',
      '<a href="https://example.com">a link</a> <form action="https://example.com"><input name="q"><button>go</button></form>',
      '<span style="background: url(https://example.com/x.png)">styled</span> <span style="position: fixed; top: 0">over all</span>',
      '<svg><a href="https://example.com"><text>x</text></a><image href="https://example.com/x.png"/><use href="#root"/><foreignObject><b>y</b></foreignObject></svg>',
      '<iframe src="https://example.com"></iframe><b onclick="alert(1)" id="root" tabindex="5">bold</b>',
    ].join('');
    await open('open-before');
    await tell({ type: 'view', view: withQuestion(view('open-before'), { item: 'hostile', promptHtml: hostile }) });
    const prompt = page.getByRole('heading', { level: 1 });
    await prompt.getByText('bold').waitFor();
    const html = await prompt.innerHTML();
    // What the parser tries while the markup is looked through is stopped, and told of, by the policy.
    await page.evaluate(() => [window.gallery.violations.splice(0), window.gallery.posted.splice(0)]);
    problems.length = 0;
    assert.doesNotMatch(html, /<(img|style|script|a|form|input|button|image|use|foreignobject|iframe)\b|on\w+=|href|url\(|fixed|id=|tabindex/i);
  });

  it('reads formulas once, as MathML', async () => {
    await open('choice-after');
    const formula = page.locator('[data-part=options] .katex').first();
    assert.equal(await formula.locator('math semantics').count(), 1);
    assert.equal(await formula.locator('annotation').count(), 0);
    assert.equal(await formula.locator('.katex-html').getAttribute('aria-hidden'), 'true');
    assert.doesNotMatch((await formula.textContent()) ?? '', /\\/);
  });
});
