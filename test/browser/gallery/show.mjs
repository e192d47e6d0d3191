import { scenes } from './gallery.mjs';

/**
 * Opens a view or a scene as a person would find it.
 * @param {import('playwright-core').Page} page
 * @param {Awaited<ReturnType<typeof import('./gallery.mjs').startGallery>>} gallery
 * @param {string} name
 * @param {string} theme
 */
export async function show(page, gallery, name, theme) {
  const scene = scenes[name];
  await page.goto(gallery.address(scene?.view ?? name, theme));
  await page.locator('[data-focus=heading]').waitFor();
  for (const key of scene?.keys ?? []) {
    await page.keyboard.press(key);
  }
  if (scene?.click) {
    await page.getByRole('button', { name: scene.click }).click();
  }
}
