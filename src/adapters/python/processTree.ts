import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Ends a process and everything it started. It may have ended already. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    execFile('taskkill', ['/pid', String(pid), '/t', '/f'], () => undefined);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it is gone, or does not lead a group yet
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone
    }
  }
}

/** Ends what a process that led its group has started and left behind. */
export function killLeftovers(pid: number): void {
  if (process.platform === 'win32') return; // taskkill finds nothing below a process that is gone
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing was left
  }
}

/** Resident memory of a process in bytes; undefined where it cannot be told, or when it has ended. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/status`, 'ascii').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1]);
    return Number.isFinite(kilobytes) ? kilobytes * 1024 : undefined;
  }
  if (process.platform === 'win32') return undefined;
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_error, stdout) => {
      const kilobytes = Number(stdout.trim());
      resolve(kilobytes > 0 ? kilobytes * 1024 : undefined);
    });
  });
}
