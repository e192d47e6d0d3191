import { spawnSync } from 'node:child_process';

/**
 * A network and a process space of its own: nothing reaches the internet, and nothing outlives the
 * command. The shell stays as its first process, since an orphan needs one that reaps it.
 */
const unshare = ['unshare', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
const shell = ['sh', '-c', 'ip link set lo up && "$@"; exit $?', 'sh'];

/**
 * What to put before a command to isolate it: nothing where this machine does not permit it.
 * @returns {string[]}
 */
export function isolation() {
  const possible = [unshare, [...unshare, '--user', '--map-root-user']].map((start) => [...start, ...shell]);
  const permitted = possible.find(([program = '', ...args]) => spawnSync(program, [...args, 'true']).status === 0);
  if (!permitted) {
    console.log('(unshare is not permitted here: the tests run without isolation)');
  }
  return permitted ?? [];
}
