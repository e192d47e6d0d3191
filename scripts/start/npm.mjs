import { spawnSync } from 'node:child_process';
import { root } from '../setup/paths.mjs';

/**
 * Runs one of the project's own npm scripts.
 * @param {string} script
 */
export function npm(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`npm run ${script} failed.`);
  }
}
