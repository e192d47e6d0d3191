import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, ownNodeNowhere, root } from './paths.mjs';
import { runLogged } from './run.mjs';

/** Brings node_modules in line with package-lock.json; does nothing when it already is. */
export async function installDependencies() {
  if (dependenciesMatchLock()) {
    return;
  }
  console.log('Installing the dependencies (npm ci) …');
  await runLogged('npm', ['ci'], {
    cwd: root,
    env: ownNodeNowhere(),
    log: join(cacheFolder, 'logs', 'npm-ci.log'),
  });
}

/**
 * npm records what it put into node_modules as its last step. Comparing that record with the lock
 * says more than a stamp of ours could: it also holds after `npm install`, and an interrupted
 * installation has no record at all.
 */
function dependenciesMatchLock() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(root, 'node_modules', '.bin', 'node'))) {
    return false;
  }
  const installed = packages(record);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path];
    // The root is not in the record; optional packages of other platforms are not either.
    return path === '' || (found ? found.integrity === wanted.integrity : wanted.optional === true);
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
function packages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
