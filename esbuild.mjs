/** Builds the extension: host bundles, panel bundle, bank and the schemas for authors. `--watch` rebuilds the code. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { importTypeScript, root } from './scripts/bundle.mjs';
import { webviewOptions } from './scripts/webviewOptions.mjs';

const watch = process.argv.includes('--watch');
const dist = join(root, 'dist');
const common = { bundle: true, minify: !watch, sourcemap: watch ? 'linked' : false, logLevel: 'warning', absWorkingDir: root, legalComments: 'none' };

const hostEntries = ['src/extension.ts', 'src/buildCore.ts', 'src/protocol/drillRequests.ts', 'src/adapters/questions/compiler.ts', 'src/shell/exercises/exercises.ts'];

/**
 * What the host imports while running is a bundle of its own, read when it is needed: VS Code waits
 * for `extension.js` at each start, and the text alone of all the rest would double that time.
 */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = basename(path);
      if (!hostEntries.some((entry) => basename(entry, '.ts') === name)) return { errors: [{ text: `${importer} imports "${path}" while running, and esbuild.mjs has no such entry.` }] };
      return { path: `./${name}.js`, external: true };
    });
  },
};

/**
 * For an external module esbuild copies all of its exports in each file that imports it. VS Code's
 * has hundreds, and two dozen copies took longer than all the rest of the start. So they are taken
 * out of it once, and only those that are used.
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' }));
    build.onLoad({ filter: /./, namespace: 'vscode' }, () => {
      const names = new Set(readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts')).flatMap((file) => [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bvscode\.(\w+)/g)].map(([, name]) => name)));
      return { contents: ["const api = require('vscode');", ...[...names].map((name) => `export const ${name} = api.${name};`)].join('\n') };
    });
  },
};

const targets = [
  {
    ...common,
    entryPoints: Object.fromEntries(hostEntries.map((entry) => [basename(entry, '.ts'), entry])),
    outdir: dist,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [apart, vscodeOnce],
    logOverride: { 'import-is-undefined': 'error' },
  },
  {
    ...common,
    ...webviewOptions,
    entryPoints: { drill: 'src/webview/drill/main.tsx' },
    outdir: join(dist, 'webview'),
  },
];

rmSync(dist, { recursive: true, force: true });
const bank = await importTypeScript('src/adapters/questions/buildBank.ts');
const pack = await bank.compileFolder(join(root, 'questions'));
for (const { file, line, column, message } of pack.diagnostics) console.error(`questions/${file}:${line}:${column} ${message}`);
await bank.writeBank(pack, join(dist, 'bank'));
await bank.writeJsonSchemas(dist);

const contexts = await Promise.all(targets.map((target) => esbuild.context(target)));
if (watch) await Promise.all(contexts.map((context) => context.watch()));
else {
  await Promise.all(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
}
