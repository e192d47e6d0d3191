import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../setup/paths.mjs';
import { codeServer } from '../setup/vscode.mjs';
import { quietSettings } from '../vscode/settings.mjs';
import { freePort } from './port.mjs';

const entry = join(codeServer, 'out', 'node', 'entry.js');
const folder = join(cacheFolder, 'start');
const log = join(folder, 'server.log');
const places = [
  `--user-data-dir=${join(folder, 'data')}`,
  `--extensions-dir=${join(folder, 'extensions')}`,
  `--config=${join(folder, 'config.yaml')}`,
];

/**
 * Installs the packaged extension into the VS Code from npm, starts that, and says where it is.
 * @param {string} workspace
 * @param {{ check: boolean }} options whether only to see that it starts
 */
export async function openInBrowser(workspace, { check }) {
  prepare();
  const address = `http://127.0.0.1:${await freePort()}`;
  const output = openSync(log, 'w');
  const server = spawn(process.execPath, [entry, ...flags(address), workspace], { stdio: ['ignore', output, output] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // Ctrl+C reaches the server through the terminal. We stay until it has ended.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => server.kill());
  try {
    await whenAnswering(`${address}/?folder=${encodeURIComponent(workspace)}`, ended);
    console.log(`ML Drills runs in VS Code at ${address}/${check ? '' : '\nCtrl+C ends it. Your answers stay.'}`);
    if (!check) {
      await ended;
    }
  } finally {
    server.kill();
    await ended;
  }
}

/** Puts the extension and the first settings in place; settings that are there are the user's. */
function prepare() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const user = join(folder, 'data', 'User');
  mkdirSync(user, { recursive: true });
  if (!existsSync(join(user, 'settings.json'))) {
    writeFileSync(join(user, 'settings.json'), JSON.stringify(quietSettings, null, 2));
  }
  // A file of its own, or code-server writes one with a password into the user's home.
  writeFileSync(join(folder, 'config.yaml'), 'auth: none\n');
  const install = [entry, ...places, '--force', '--install-extension', join(root, `${name}-${version}.vsix`)];
  const { status, stdout, stderr } = spawnSync(process.execPath, install, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
  }
}

/** @param {string} address */
function flags(address) {
  return [
    ...places,
    '--auth=none',
    `--bind-addr=${new URL(address).host}`,
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
  ];
}

/**
 * Resolves when the workbench is served.
 * @param {string} address
 * @param {Promise<unknown>} ended
 */
async function whenAnswering(address, ended) {
  const failed = ended.then((code) => {
    throw new Error(`VS Code ended with ${code} before it answered; ${log} says why.`);
  });
  const answers = async () => (await fetch(address).then((response) => response.text())).includes('workbench');
  for (;;) {
    const next = await Promise.race([answers().catch(() => false), failed]);
    if (next) {
      return;
    }
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 100)), failed]);
  }
}
