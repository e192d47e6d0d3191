// `npm start`: the extension in a VS Code, on a sample workspace that keeps its answers.
// With `code` on PATH that one is opened; otherwise one from npm, to be looked at in a browser.
// `npm start -- --check` starts the one from npm, waits until it answers, and ends.
import { installDependencies } from './setup/dependencies.mjs';
import { continueUnderOwnNode } from './setup/own-node.mjs';
import { findOnPath } from './setup/system.mjs';
import { installVsCode } from './setup/vscode.mjs';
import { openInBrowser } from './start/browser.mjs';
import { openDesktop } from './start/desktop.mjs';
import { npm } from './start/npm.mjs';
import { sampleWorkspace } from './start/sample.mjs';

const check = process.argv.includes('--check');
const desktop = check ? undefined : findOnPath(['code', 'code.cmd']);

try {
  await installDependencies();
  await continueUnderOwnNode();
  if (desktop) {
    npm('build');
    openDesktop(desktop, sampleWorkspace());
  } else {
    await installVsCode();
    npm('package');
    await openInBrowser(sampleWorkspace(), { check });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
