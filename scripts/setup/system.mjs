import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { runLogged } from './run.mjs';

/**
 * What the machine itself must have, by Debian's package name. A program is looked for on PATH, so
 * that another system passes however it came by it; the rest only Debian can be asked about.
 * @type {Record<string, string[]>}
 */
const programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  'fonts-dejavu': [],
  'libkrb5-dev': ['krb5-config'],
  'build-essential': ['make', 'g++', 'c++'],
  'pkg-config': ['pkg-config'],
  python3: ['python3'],
  'python3-venv': [],
  iproute2: ['ip'],
};

/** To compile the native modules of the VS Code from npm. */
export const forCompiling = ['build-essential', 'libkrb5-dev', 'pkg-config', 'python3'];

/** To make the environment that the proofs of the bank compute in. */
export const forPython = ['python3', 'python3-venv'];

/** To look at it; without the fonts every screenshot shows boxes. iproute2 serves the isolation. */
export const forBrowsing = ['chromium', 'fonts-dejavu', 'iproute2'];

/**
 * Makes sure the machine has these Debian packages. Installs them only where that is our business,
 * as root on Debian, and otherwise says what is missing.
 * @param {string[]} packages
 */
export async function requireSystemPackages(packages) {
  const missing = packages.filter((name) => !isPresent(name));
  if (missing.length === 0) {
    return;
  }
  if (!isDebian || process.getuid?.() !== 0) {
    const how = isDebian ? `sudo apt-get install ${missing.join(' ')}` : 'install what your system calls them';
    throw new Error(`This machine lacks ${missing.join(', ')} (names of Debian packages): ${how}.`);
  }
  console.log(`Installing Debian packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLogged('apt-get', ['update'], { env, log: join(cacheFolder, 'logs', 'apt-update.log') });
  await runLogged('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], {
    env,
    log: join(cacheFolder, 'logs', 'apt-install.log'),
  });
}

/**
 * The browser's executable.
 * @returns {string}
 */
export function browserExecutable() {
  const found = process.env['CHROMIUM'] ?? findOnPath(programs['chromium'] ?? []);
  if (!found) {
    throw new Error('No Chromium on PATH; CHROMIUM can name its executable.');
  }
  return found;
}

/**
 * The first of these programs that is on PATH.
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

const isDebian = existsSync('/etc/debian_version');

/** @param {string} name */
function isPresent(name) {
  if (findOnPath(programs[name] ?? []) || (name === 'chromium' && process.env['CHROMIUM'])) {
    return true;
  }
  if (!isDebian) {
    return (programs[name] ?? []).length === 0;
  }
  const query = spawnSync('dpkg-query', ['--show', '--showformat=${Status}', name], { encoding: 'utf8' });
  return query.stdout.endsWith('install ok installed');
}
