// Runs the tests of test/host inside VS Code's extension host, through @vscode/test-electron.
// VSCODE_TEST_EXECUTABLE opts into a desktop VS Code; otherwise it is the one from npm.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../setup/paths.mjs';
import { quietSettings } from '../vscode/settings.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'ml-drills-host-'));
try {
  const workspace = join(scratch, 'workspace');
  cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), workspace, { recursive: true });
  const userData = join(scratch, 'user');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(quietSettings));
  await runTests({
    vscodeExecutablePath: process.env['VSCODE_TEST_EXECUTABLE'] ?? join(root, 'scripts', 'vscode', 'executable.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out', 'test', 'host', 'index.js'),
    launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${join(scratch, 'extensions')}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
