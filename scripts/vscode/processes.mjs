import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes below this one, found through Linux's /proc, with their command lines.
 * @param {number} ancestor
 * @returns {{ pid: number, command: string }[]}
 */
export function descendants(ancestor) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  /** @param {number | undefined} pid @returns {boolean} */
  const isBelow = (pid) => pid !== undefined && (pid === ancestor || isBelow(parents.get(pid)));
  return [...parents]
    .filter(([, parent]) => isBelow(parent))
    .map(([pid]) => ({ pid, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') }));
}

/** @param {string} pid */
function parentOf(pid) {
  // "pid (name) state parent …", where the name may itself hold spaces and brackets.
  const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${pid}/stat`)) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between being listed and being read.
    return '';
  }
}

/**
 * Signals a process, or with a negative id its group. One that is gone already is no error.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) {
      throw error;
    }
  }
}
