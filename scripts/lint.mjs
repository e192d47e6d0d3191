/** `npm run lint`: types by layer, lint zones, dead code. All of them run even when one fails. */
import { spawnSync } from 'node:child_process';
import { root } from './bundle.mjs';

const checks = [
  ['tsc', '-p', 'src/core'],
  ['tsc', '-p', 'src/webview'],
  ['tsc', '-p', '.'],
  ['tsc', '-p', 'test/unit/webview'],
  ['tsc', '-p', 'test/browser'],
  ['tsc', '-p', 'scripts'],
  ['eslint', '.', '--max-warnings', '0'],
  ['knip'],
];
let failed = 0;
for (const [command, ...args] of checks) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
