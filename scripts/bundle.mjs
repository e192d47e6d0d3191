/** Bundles one TypeScript file of the project for Node and imports it: how plain scripts use the extension's own code. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

export async function importTypeScript(file) {
  const outfile = join(root, 'out', 'scripts', `${basename(file, '.ts')}.cjs`);
  mkdirSync(join(root, 'out', 'scripts'), { recursive: true });
  await esbuild.build({ entryPoints: [join(root, file)], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' });
  const module = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return module.default ?? module;
}
