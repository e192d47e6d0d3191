import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const binaries = join(root, 'node_modules', '.bin');

/** Where things live that are large, or the user's, and must outlive a fresh clone. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'ml-drills');

/**
 * An environment whose PATH finds the Node 24 of our dev dependency before the machine's.
 * @returns {NodeJS.ProcessEnv}
 */
export function ownNodeFirst() {
  return { ...process.env, PATH: [binaries, ...foreignPath()].join(delimiter) };
}

/**
 * An environment without our own binaries, for the command that deletes and rewrites them.
 * @returns {NodeJS.ProcessEnv}
 */
export function ownNodeNowhere() {
  return { ...process.env, PATH: foreignPath().join(delimiter) };
}

function foreignPath() {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== binaries);
}
