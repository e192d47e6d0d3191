/** `npm run package`: builds, and packs the extension as `ml-drills-<version>.vsix`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.vsix`;

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('node', 'esbuild.mjs');
run('vsce', 'package', '--no-dependencies', '--out', file);
console.log(`${file}: ${(statSync(join(root, file)).size / 1e6).toFixed(2)} MB`);
