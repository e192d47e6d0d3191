import { spawnSync } from 'node:child_process';
import { root } from '../setup/paths.mjs';

/**
 * Opens the VS Code of the desktop with the extension as built in this folder.
 * @param {string} code the executable
 * @param {string} workspace
 */
export function openDesktop(code, workspace) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, workspace];
  // A .cmd file needs a shell, and a shell needs quotes.
  const { status } = code.endsWith('.cmd')
    ? spawnSync(`"${code}"`, args.map((arg) => `"${arg}"`), { stdio: 'inherit', shell: true })
    : spawnSync(code, args, { stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`${code} could not be started.`);
  }
  console.log('ML Drills runs in the window of VS Code that has opened.');
}
