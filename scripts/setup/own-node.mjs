import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownNodeFirst, root } from './paths.mjs';

/**
 * Goes on under the Node 24 of our dev dependencies: the machine's may be older than the tools
 * want. Returns at once when this already is one; otherwise the same script runs again under it,
 * and this process ends with its exit code.
 */
export async function continueUnderOwnNode() {
  const env = ownNodeFirst();
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.env['PATH'] = env['PATH'];
    return;
  }
  const child = spawn(join(root, 'node_modules', '.bin', 'node'), process.argv.slice(1), { env, stdio: 'inherit' });
  // Ctrl+C reaches the child through the terminal; a signal sent to us alone has to be passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  process.exit(code);
}
