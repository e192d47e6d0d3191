import assert from 'node:assert/strict';
import { axe, describeViolations } from './support/axe.js';
import { DrillPage, type Kind, type Shown } from './support/drill.js';
import { type Theme, themes } from './support/themes.js';
import { useWindow } from './support/useWindow.js';

describe('what the drill looks like', () => {
  const opened = useWindow({ settings: { 'mlDrills.minutes': 180 }, viewport: { width: 1280, height: 1000 } });

  /** A picture of the panel in each theme, and no serious finding of axe in any. */
  async function look(name: string): Promise<void> {
    for (const theme of Object.keys(themes) as Theme[]) {
      await opened.window.setTheme(theme);
      const frame = await new DrillPage(opened.window).frame();
      await frame.evaluate(() => document.fonts.ready.then(() => undefined));
      await opened.window.screenshot(`${name}, ${theme}`);
      const serious = (await axe(frame)).filter(({ impact }) => impact === 'serious' || impact === 'critical');
      assert.equal(describeViolations(serious), '', `${name} in ${theme}`);
    }
  }

  it('is legible in four themes, before and after the answer, for every kind', async function () {
    this.timeout(600_000);
    const seen = new Set<Kind>();
    const drill = new DrillPage(opened.window);
    await drill.start();
    const goThrough = async (first: Shown | undefined): Promise<void> => {
      for (let shown = first; shown; ) {
        const isNew = !seen.has(shown.kind);
        seen.add(shown.kind);
        if (isNew) await look(`${shown.kind} before`);
        await drill.focus();
        await drill.answer(shown);
        if (isNew) await look(`${shown.kind} after`);
        await drill.focus();
        await drill.page.keyboard.press('n');
        shown = await drill.nextAfter(shown.item);
      }
    };
    const short: readonly Kind[] = ['open', 'multiple-choice', 'numeric', 'derivation'];
    await goThrough(await drill.shown());
    for (let drills = 1; drills < 6 && short.some((kind) => !seen.has(kind)); drills++) await goThrough(await drill.startExtra());
    if (!seen.has('case-study')) await goThrough(await drill.practice('Ranking a home feed'));
    if (!seen.has('exercise')) await goThrough(await drill.practice('Softmax that does not overflow'));
    assert.equal(seen.size, 6);
    await look('summary');
  });

  it('is legible when it is narrow', async function () {
    this.timeout(120_000);
    await opened.window.page.setViewportSize({ width: 460, height: 900 });
    await opened.window.runCommand('View: Toggle Primary Side Bar Visibility');
    const drill = new DrillPage(opened.window);
    const shown = await drill.startExtra();
    const frame = await drill.frame();
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(overflow, 0, 'nothing sticks out to the side');
    await opened.window.screenshot('narrow before');
    await drill.focus();
    await drill.answer(shown);
    await opened.window.screenshot('narrow after');
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  });
});

describe('what stands beside the drill looks like', () => {
  const opened = useWindow({ viewport: { width: 1600, height: 900 } });
  const sideBar = () => opened.window.page.locator('.part.sidebar');

  /** A picture of the window as it is, in each theme. */
  async function look(name: string): Promise<void> {
    for (const theme of Object.keys(themes) as Theme[]) {
      await opened.window.setTheme(theme);
      await opened.window.screenshot(`${name}, ${theme}`);
    }
  }

  it('is a side bar that says what to do first, with an empty notebook', async () => {
    await opened.window.page.locator('.activitybar').getByRole('tab', { name: 'ML Drills' }).click();
    await sideBar().getByRole('treeitem', { name: 'Start the drill' }).waitFor();
    await sideBar().getByText('Mark one in the drill with T.').waitFor();
    await look('side bar empty');
  });

  it('is a walkthrough of four steps', async function () {
    this.timeout(120_000);
    const { page } = opened.window;
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    for (const theme of Object.keys(themes) as Theme[]) {
      await opened.window.setTheme(theme);
      await opened.window.runCommand('ML Drills: Get Started');
      for (const step of ['Answer a first drill', 'Keep your hands on the keys', 'Find what is tricky again', 'Choose your minutes']) {
        await steps.locator('.step-title', { hasText: step }).click();
        await page.locator('.gettingStartedContainer .getting-started-step.expanded').filter({ hasText: step }).waitFor();
        await opened.window.screenshot(`walkthrough, ${step}, ${theme}`);
      }
      await opened.window.runCommand('View: Close Editor');
    }
  });

  it('is a side bar with a full notebook, whose long texts end in an ellipsis', async function () {
    this.timeout(120_000);
    const { page } = opened.window;
    const drill = new DrillPage(opened.window);
    await drill.start();
    let shown = await drill.shown();
    while (shown) {
      await drill.focus();
      await page.keyboard.press('t');
      const why = (await drill.frame()).locator('[data-focus="why"]');
      await why.fill('I said that scaling changes the accuracy of every model, which is wrong for trees and right for whatever measures distances');
      await why.press('Enter');
      await why.waitFor({ state: 'detached' });
      await drill.focus();
      await drill.answer(shown);
      await drill.focus();
      await page.keyboard.press('n');
      shown = await drill.nextAfter(shown.item);
    }
    await sideBar().getByRole('treeitem', { name: "Today's drill is done" }).waitFor();
    await sideBar().getByRole('treeitem', { name: 'I said that scaling' }).first().waitFor();
    await look('side bar full');
  });
});
