import { useWindow } from './support/useWindow.js';

describe('a window of VS Code', () => {
  const opened = useWindow();

  it('has our icon in the activity bar', async () => {
    const { page } = opened.window;
    await page.locator('.activitybar').getByRole('tab', { name: 'ML Drills' }).waitFor();
    await opened.window.screenshot('smoke');
  });
});
