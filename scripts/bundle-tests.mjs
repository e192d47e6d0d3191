import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './setup/paths.mjs';

/**
 * Bundles the tests of one folder of test/ into out/test. The parts that we ship are bundled along,
 * as they are when shipped; tools of the tests are left to node_modules.
 * @param {string} folder
 * @returns {Promise<number>} the number of test files
 */
export async function bundleTests(folder) {
  const files = filesBelow(join('test', folder));
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file));
  // Programs that tests start as processes of their own.
  const children = files.filter((file) => /[/\\]children[/\\][^/\\]+\.ts$/.test(file));
  const inHost = folder === 'host';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...(inHost ? ['test/host/index.ts'] : []), ...tests, ...children],
    outbase: 'test',
    outdir: join('out', 'test'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['vscode', 'mocha', 'esbuild', 'typescript', 'playwright-core', 'axe-core', 'fast-check', 'eslint', '@vscode/test-*'],
    logLevel: 'warning',
    metafile: true,
    ...(inHost ? { format: 'cjs' } : modules(folder)),
  });
  removeOthers(join('out', 'test', folder), Object.keys(metafile?.outputs ?? {}));
  return tests.length;
}

/**
 * Modules may await at their top level, which tests made from data need. One copy of what several
 * tests import keeps the bundles small, and gives bundled CommonJS packages their `require`.
 * @param {string} folder
 * @returns {import('esbuild').BuildOptions}
 */
function modules(folder) {
  return {
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: `${folder}/chunks/[name]-[hash]`,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  };
}

/**
 * Removes what earlier runs left: a test that was deleted must not be run. Not before bundling,
 * so that a run in progress does not lose its files.
 * @param {string} folder
 * @param {string[]} kept
 */
function removeOthers(folder, kept) {
  filesBelow(folder)
    .filter((file) => !kept.includes(file))
    .forEach((file) => rmSync(join(root, file), { force: true }));
}

/**
 * All files below a folder of the project, by their paths from its root.
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : [];
}
