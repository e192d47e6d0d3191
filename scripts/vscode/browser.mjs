import { chromium } from 'playwright-core';
import { browserExecutable } from '../setup/system.mjs';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launching = { executablePath: browserExecutable(), args: flags, chromiumSandbox: false };

/** @type {import('playwright-core').BrowserContextOptions} */
const showing = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  permissions: ['clipboard-read', 'clipboard-write'],
};

/**
 * One browser for many windows; each context made in it is a first launch of VS Code.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  return chromium.launch(launching);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export function newContext(browser, options) {
  return browser.newContext({ ...showing, ...options });
}

/**
 * A context whose storage is a folder: opened again with the same one, VS Code finds what it kept
 * in the browser, global state above all.
 * @param {string} profileFolder
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export function openProfile(profileFolder, options) {
  return chromium.launchPersistentContext(profileFolder, { ...launching, ...showing, ...options });
}
