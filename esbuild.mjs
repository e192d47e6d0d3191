/** Builds the extension: host bundle, panel bundle, bank and the schemas for authors. `--watch` rebuilds the code. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { importTypeScript, root } from './scripts/bundle.mjs';

const watch = process.argv.includes('--watch');
const dist = join(root, 'dist');
const common = { bundle: true, minify: !watch, sourcemap: watch ? 'linked' : false, logLevel: 'warning', absWorkingDir: root, legalComments: 'none' };

const targets = [
  {
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: dist,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', './bankCompiler.js'],
  },
  // The compiler (Markdown, formulas, highlighting) is loaded only when a user has packs of their own.
  {
    ...common,
    entryPoints: { bankCompiler: 'src/adapters/questions/compiler.ts' },
    outdir: dist,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  },
  {
    ...common,
    entryPoints: { drill: 'src/webview/drill/main.tsx' },
    outdir: join(dist, 'webview'),
    platform: 'browser',
    format: 'iife',
    target: 'chrome128',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
    assetNames: 'fonts/[name]',
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
