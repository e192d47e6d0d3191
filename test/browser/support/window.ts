import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { addressOf } from '../../../scripts/vscode/address.mjs';
import { launchBrowser, newContext, openProfile } from '../../../scripts/vscode/browser.mjs';
import { signal } from '../../../scripts/vscode/processes.mjs';
import { collectProblems, type Problem } from '../../../scripts/vscode/problems.mjs';
import { Server } from '../../../scripts/vscode/server.mjs';
import { type Theme, themes } from './themes.js';
import { until } from './until.js';

export interface WindowOptions {
  /** What is open: a folder, a .code-workspace file, or nothing. */
  readonly folder?: string;
  readonly workspaceFile?: string;
  /** A server to share with another window; otherwise this window has one of its own. */
  readonly server?: Server;
  /** The user's settings on a server of one's own. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  /** Whether VS Code asks before it trusts a folder, which then starts in Restricted Mode. */
  readonly workspaceTrust?: boolean;
  /** A folder for what the browser keeps, so that a later window finds it; otherwise a first launch. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Environment variables of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Opens a window of VS Code with the extension as it was built. */
export async function openWindow(options: WindowOptions = {}): Promise<VsCodeWindow> {
  const settings = { 'workbench.colorTheme': options.theme ?? 'Default Dark Modern', ...options.settings };
  const server = options.server ?? new Server({ settings, workspaceTrust: options.workspaceTrust ?? false });
  if (!options.server) {
    await server.start();
  }
  const showing = options.viewport ? { viewport: options.viewport } : {};
  const browser = options.profile ? undefined : await launchBrowser();
  const context = browser ? await newContext(browser, showing) : await openProfile(options.profile ?? '', showing);
  const page = await context.newPage();
  const problems = await collectProblems(page, 'ml-drills.ml-drills');
  const window = new VsCodeWindow(page, server, problems, settings, async () => {
    await closeBrowser(browser, context);
    if (!options.server) {
      await server.dispose();
    }
  });
  await page.goto(
    addressOf(server, {
      ...(options.folder && { folder: options.folder }),
      ...(options.workspaceFile && { workspaceFile: options.workspaceFile }),
      ...(options.environment && { environment: options.environment }),
      extensionDevelopmentPaths: [process.cwd()],
    }),
  );
  await window.whenReady();
  return window;
}

/** One window of VS Code in a browser, and what a person does with it. */
export class VsCodeWindow {
  constructor(
    readonly page: Page,
    readonly server: Server,
    private readonly problems: Problem[],
    private settings: Readonly<Record<string, unknown>>,
    private readonly dispose: () => Promise<void>,
  ) {}

  /** Resolves when the workbench shows itself in its theme and has an extension host. */
  async whenReady(): Promise<void> {
    await this.page.locator('.monaco-workbench[class*=" vscode-theme-"] .part.statusbar').waitFor();
    await until('an extension host', () => Promise.resolve(this.server.extensionHosts()[0]));
  }

  /** Runs a command by its title in the command palette: 'ML Drills: Start Daily Drill'. */
  async runCommand(title: string): Promise<void> {
    // The palette's list is fixed when it opens, maybe before our commands are known.
    await until(`the command "${title}"`, async () => {
      await this.page.keyboard.press('F1');
      if (await this.take(`>${title}`, title)) {
        return true;
      }
      await this.page.keyboard.press('Escape');
      return undefined;
    });
  }

  /** Chooses from the quick pick that is open, by the label. */
  async pick(label: string): Promise<void> {
    await until(`"${label}" in the list`, async () => (await this.take(label, label)) || undefined);
  }

  /**
   * The document inside the webview of this title. It is two frames deep, and VS Code replaces the
   * inner one when it loads anew: ask again after a reload.
   */
  webview(title: string): Promise<Frame> {
    return until(`the webview "${title}"`, async () => {
      for (const frame of this.webviewFrames()) {
        if (await isActive(frame, title)) {
          return frame;
        }
      }
      return undefined;
    });
  }

  /** Changes the theme and waits until the window and its webviews have it. */
  async setTheme(theme: Theme): Promise<void> {
    const { label, file, id } = themes[theme];
    await this.runCommand('Preferences: Color Theme');
    await this.pick(label);
    this.settings = { ...this.settings, 'workbench.colorTheme': theme };
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`).waitFor();
    await until(`${theme} in the webviews`, async () => {
      const ids = await Promise.all(this.webviewFrames().map(themeOf));
      return ids.every((shown) => shown === undefined || shown === id) || undefined;
    });
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' }); // it fades out
  }

  /** Changes some of the user's settings in their file. VS Code reads it when a window loads. */
  async changeSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    this.server.writeSettings(this.settings);
    await this.reopen();
  }

  /** Writes out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    const folder = join('out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /**
   * What went wrong since the last call: console errors, exceptions, violations of the security
   * policy. A test that kills something takes what follows from it.
   */
  takeProblems(): Problem[] {
    return this.problems.splice(0);
  }

  /**
   * Kills the extension host, as a crash would. The window tries to find it again for long before
   * it starts another: `reopen` is what a user does.
   */
  async killExtensionHost(): Promise<void> {
    const killed = this.server.extensionHosts();
    killed.forEach((pid) => signal(pid, 'SIGKILL'));
    await until('the end of the extension host', () =>
      Promise.resolve(this.server.extensionHosts().some((pid) => killed.includes(pid)) ? undefined : true),
    );
  }

  /** Kills the server with all its extension hosts, as a power cut would. `reopen` starts it again. */
  async killServer(): Promise<void> {
    await this.server.kill();
  }

  /**
   * Until the browser has stored that an editor of this kind is open. VS Code writes that down every
   * few seconds, and what a page stores while it goes may be lost.
   */
  async whenRemembered(editor: string): Promise<void> {
    await until(`an editor "${editor}" in the window's storage`, async () => ((await this.page.evaluate(storedState)).includes(editor) ? true : undefined), 60);
  }

  /** Starts the server if it is down, and loads the window anew: same folder, same storage. */
  async reopen(): Promise<void> {
    if (!this.server.isRunning) {
      await this.server.start();
    }
    await this.page.reload();
    await this.whenReady();
  }

  /** Closes the window, and its server unless that is shared. */
  async close(): Promise<void> {
    await this.dispose();
  }

  private webviewFrames(): Frame[] {
    return this.page.frames().filter((frame) => frame.url().includes('/webview/browser/pre/fake.html'));
  }

  /** Filters the open quick pick by this text and takes the row of that label, if there is one. */
  private async take(text: string, label: string): Promise<boolean> {
    const filled = await this.page.locator('.quick-input-widget input.input').fill(text, { timeout: 1000 }).then(
      () => true,
      () => false, // it was closed again, by something that took the focus
    );
    if (!filled) return false;
    // After the label, a row's name goes on with its key binding or its description.
    const [whole, start] = [JSON.stringify(label), JSON.stringify(`${label}, `)];
    const row = this.page.locator('.quick-input-list').locator(`[role=option]:is([aria-label=${whole}], [aria-label^=${start}])`);
    return row.first().click({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
  }
}

/** Runs in the page: everything that the workbench has stored about this workspace. */
async function storedState(): Promise<string> {
  const resultOf = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  const texts: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-') || name.endsWith('-global')) continue;
    const database = await resultOf(indexedDB.open(name));
    const values = await resultOf(database.transaction('ItemTable').objectStore('ItemTable').getAll());
    texts.push(...values.map(String));
    database.close();
  }
  return texts.join('\n');
}

/** Whether this is the document that a webview shows, and not one it is about to show or has shown. */
async function isActive(frame: Frame, title: string): Promise<boolean> {
  try {
    const element = await frame.frameElement();
    return (await element.getAttribute('title')) === title && (await element.getAttribute('id')) === 'active-frame';
  } catch {
    // It was replaced while we asked.
    return false;
  }
}

/** The id of the theme that a webview shows; nothing for a frame that is not, or no longer, one. */
function themeOf(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => document.body.dataset['vscodeThemeId']).catch(() => undefined);
}

/** A context opened from a profile is a browser of its own. */
async function closeBrowser(browser: Browser | undefined, context: BrowserContext): Promise<void> {
  await context.close();
  await browser?.close();
}
