import assert from 'node:assert/strict';
import { axe, describeViolations } from './support/axe.js';
import { DrillPage, type Kind } from './support/drill.js';
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
    for (let drills = 0; drills < 6 && seen.size < 5; drills++) {
      if (drills > 0) {
        await drill.startExtra();
      }
      let shown = await drill.shown();
      while (shown) {
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
    }
    assert.equal(seen.size, 5);
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
