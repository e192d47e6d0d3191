import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build, type BuildOptions, type BuildFailure, type Plugin } from 'esbuild';
import { ESLint } from 'eslint';
import { filesBelow, root } from './files';

/** Without externals: whatever the platform does not have cannot be resolved. */
const strict: BuildOptions = { absWorkingDir: root, bundle: true, write: false, metafile: true, logLevel: 'silent', format: 'esm' };
const anywhere: BuildOptions = { ...strict, platform: 'neutral', mainFields: ['browser', 'module', 'main'], outdir: 'out/neutral' };

const sourcesIn = (layer: string): string[] => filesBelow(`src/${layer}`, /(?<!\.d)\.ts$/);

async function inputsOf(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build(options);
  return Object.keys(metafile?.inputs ?? {});
}
const otherThan = (inputs: readonly string[], ...allowed: readonly RegExp[]): string[] => inputs.filter((input) => !allowed.some((pattern) => pattern.test(input)));

async function failureOf(contents: string): Promise<string> {
  const failed = await build({ ...anywhere, stdin: { contents, resolveDir: join(root, 'src/core'), loader: 'ts' } }).catch((error: unknown) => error);
  assert.ok(failed instanceof Error && 'errors' in failed, 'the bundle was built');
  return (failed as BuildFailure).errors.map(({ text }) => text).join('; ');
}

describe('core', () => {
  it('runs anywhere: it bundles for no platform, of its own files and three pure packages', async () => {
    const entryPoints = sourcesIn('core');
    assert.ok(entryPoints.length > 30);
    const inputs = await inputsOf({ ...anywhere, entryPoints });
    assert.deepEqual(otherThan(inputs, /^src\/core\//, /^node_modules\/(ts-fsrs|zod|yaml)\//), []);
  });

  it('would not bundle with vscode or Node, however far away the import is', async () => {
    assert.match(await failureOf("import { readFileSync } from 'node:fs'; readFileSync('x');"), /node:fs/);
    assert.match(await failureOf("import * as vscode from 'vscode'; vscode.env;"), /vscode/);
    assert.match(await failureOf("export * from '../adapters/questions/readPack';"), /node:fs\/promises/);
    assert.match(await failureOf("export const load = () => import('node:fs');"), /node:fs/);
  });
});

describe('protocol', () => {
  it('takes nothing but types of core, and zod', async () => {
    const inputs = await inputsOf({ ...anywhere, entryPoints: sourcesIn('protocol') });
    assert.deepEqual(otherThan(inputs, /^src\/protocol\//, /^node_modules\/zod\//), []);
  });
});

describe('webview', () => {
  it('runs in a browser, of its own files, the protocol and core', async () => {
    const inputs = await inputsOf({
      ...strict,
      platform: 'browser',
      entryPoints: ['src/webview/drill/main.tsx'],
      outdir: 'out/browser',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.css': 'empty' },
    });
    assert.ok(inputs.includes('src/webview/drill/main.tsx'));
    assert.deepEqual(otherThan(inputs, /^src\/(webview|protocol|core)\//, /^node_modules\//), []);
  });
});

describe('activation', () => {
  it('loads shell and small parts of core: no adapter that stores, no schema, no scheduler', async () => {
    /** What is imported while running comes later. */
    const later: Plugin = { name: 'later', setup: (bundle) => bundle.onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)) };
    const inputs = await inputsOf({ ...strict, platform: 'node', entryPoints: ['src/extension.ts'], external: ['vscode'], plugins: [later], outdir: 'out/activation' });
    assert.ok(inputs.includes('src/shell/shell.ts'));
    assert.deepEqual(otherThan(inputs, /^src\/(extension|shell\/.*|adapters\/clock)\.ts$/, /^src\/core\/(base|plan|questions\/htmlText|questions\/completion|drill\/(settings|plainText)|notebook\/entryText)\b/, /^src\/protocol\/(drillActions|boot)\.ts$/), []);
  });
});

describe('lint', () => {
  const rule = '@typescript-eslint/no-restricted-imports';
  // The zones need no types; the files stand nowhere but in their names.
  const eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => ruleId === rule,
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  });
  const faultsIn = async (filePath: string, code: string): Promise<string[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
    assert.ok(result, `${filePath} is not linted`);
    return result.messages.map(({ ruleId, message }) => (ruleId === rule ? message : assert.fail(message)));
  };
  const uses = (from: string): string => `import { x } from '${from}';\nx();\n`;

  const forbidden: Readonly<Record<string, readonly string[]>> = {
    'src/core/log/virtual.ts': ['vscode', 'node:fs', 'fs', 'path', 'fs/promises', '../../protocol/drillRequests', '../../adapters/clock', '../../shell/app', '../../webview/base/host'],
    'src/core/virtual.ts': ['../shell/app', '../adapters/clock'],
    'src/protocol/virtual.ts': ['vscode', 'node:path', '../core/base/day', '../adapters/clock', '../shell/app', '../webview/base/host'],
    'src/adapters/storage/virtual.ts': ['vscode', '../../shell/app', '../../webview/base/host'],
    'src/shell/panels/virtual.ts': ['node:fs', 'node:path', 'child_process', '../../adapters/clock', '../../webview/base/host'],
    'src/webview/drill/virtual.tsx': ['vscode', 'node:fs', '../../adapters/clock', '../../shell/app'],
  };
  for (const [file, imports] of Object.entries(forbidden)) {
    it(`stops ${file} from importing what is not of its layer`, async () => {
      for (const from of imports) assert.equal((await faultsIn(file, uses(from))).length, 1, from);
    });
  }

  it('stops types and re-exports at the same lines', async () => {
    assert.equal((await faultsIn('src/core/virtual.ts', "export type { Uri } from 'vscode';\n")).length, 1);
    assert.equal((await faultsIn('src/core/virtual.ts', "export * from '../shell/app';\n")).length, 1);
    assert.equal((await faultsIn('src/shell/virtual.ts', "import type { Stats } from 'node:fs';\nexport type S = Stats;\n")).length, 1);
  });

  const allowed: Readonly<Record<string, readonly string[]>> = {
    'src/core/log/virtual.ts': ['../base/day', './events', 'zod/mini', 'yaml', 'ts-fsrs'],
    'src/protocol/virtual.ts': ['./drillRequests', 'zod/mini'],
    'src/adapters/storage/virtual.ts': ['node:fs', 'node:path', '../../core/base/day', '../../protocol/drillRequests', './disk'],
    'src/shell/panels/virtual.ts': ['vscode', '../../core/base/day', '../../protocol/drillRequests', '../app'],
    'src/webview/drill/virtual.tsx': ['preact', 'dompurify', '../../protocol/drillRequests', '../../core/base/day', '../base/host'],
    'src/extension.ts': ['vscode', 'node:path', './adapters/clock', './shell/shell', './core/base/day'],
  };
  for (const [file, imports] of Object.entries(allowed)) {
    it(`lets ${file} import what is`, async () => {
      for (const from of imports) assert.deepEqual(await faultsIn(file, uses(from)), [], from);
    });
  }

  it('lets protocol take types of core', async () => {
    assert.deepEqual(await faultsIn('src/protocol/virtual.ts', "import type { DrillView } from '../core/drill/view';\nexport type V = DrillView;\n"), []);
  });
});
