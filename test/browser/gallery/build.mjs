/**
 * The drill panel in every state and theme, without VS Code. From the root of the project:
 *   node test/browser/gallery/build.mjs                  serves the gallery until it is interrupted
 *   node test/browser/gallery/build.mjs --shots [names]  writes pictures to out/gallery/shots
 */
import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../../../scripts/vscode/browser.mjs';
import { scenes, startGallery } from './gallery.mjs';
import { show } from './show.mjs';

const [flag, ...names] = process.argv.slice(2);
const gallery = await startGallery();
if (flag === '--shots') {
  await takePictures();
  gallery.close();
} else {
  console.log(gallery.url);
}

async function takePictures() {
  const folder = 'out/gallery/shots';
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const theme of ['dark', 'light', 'hc-dark', 'hc-light']) {
      for (const width of [900, 400]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        for (const name of names.length > 0 ? names : [...Object.keys(gallery.views), ...Object.keys(scenes)]) {
          await page.setViewportSize({ width, height: 700 });
          await show(page, gallery, name, theme);
          await page.waitForTimeout(150);
          // As tall as the text, so that what sticks to the bottom of the window is at the end.
          await page.setViewportSize({ width, height: await page.evaluate(() => Math.max(700, document.documentElement.scrollHeight)) });
          await page.waitForTimeout(100);
          await page.screenshot({ path: `${folder}/${name}-${theme}-${width}.png` });
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}
