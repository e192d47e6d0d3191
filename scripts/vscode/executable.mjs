#!/usr/bin/env node
// A VS Code for `runTests()` of @vscode/test-electron: takes the flags it gives to the desktop's,
// runs the tests in the VS Code from npm, and ends with their exit code.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOf } from './address.mjs';
import { runTestsInHost } from './automation.mjs';
import { launchBrowser, newContext } from './browser.mjs';
import { Server } from './server.mjs';

const { values: flags, positionals } = parseArgs({
  // The desktop has many more flags, which mean nothing here.
  strict: false,
  allowPositionals: true,
  options: {
    'disable-workspace-trust': { type: 'boolean' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});
const opened = positionals[0];

const server = new Server({
  settings: settingsIn(flags['user-data-dir']),
  workspaceTrust: !flags['disable-workspace-trust'],
  ...(typeof flags['extensions-dir'] === 'string' && { extensionsFolder: flags['extensions-dir'] }),
});
const browser = await launchBrowser();
try {
  await server.start();
  const page = await (await newContext(browser)).newPage();
  const address = addressOf(server, {
    ...(opened && { [opened.endsWith('.code-workspace') ? 'workspaceFile' : 'folder']: opened }),
    extensionDevelopmentPaths: /** @type {string[]} */ (flags.extensionDevelopmentPath ?? []),
    extensionTestsPath: String(flags.extensionTestsPath),
  });
  process.exitCode = await runTestsInHost(page, address, (level, text) => {
    (level === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
  });
} finally {
  await browser.close();
  await server.dispose();
}

/**
 * The user's settings, where the desktop looks for them.
 * @param {string | boolean | (string | boolean)[] | undefined} userDataFolder
 */
function settingsIn(userDataFolder) {
  const file = join(String(userDataFolder), 'User', 'settings.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
