// `npm start`: the extension in a VS Code, on a sample workspace that keeps its answers.
// With `code` on PATH that one is opened; otherwise one from npm, to be looked at in a browser.
// `npm start -- --check` starts the one from npm, waits until it answers, and ends.
import { installDependencies } from './setup/dependencies.mjs';
import { continueUnderOwnNode } from './setup/own-node.mjs';
import { findOnPath } from './setup/system.mjs';
import { installVsCode } from './setup/vscode.mjs';

const check = process.argv.includes('--check');

await installDependencies();
await continueUnderOwnNode();
const { sampleWorkspace } = await import('./start/sample.mjs');
const { npm } = await import('./start/npm.mjs');

const desktop = check ? undefined : findOnPath(['code', 'code.cmd']);
if (desktop) {
  npm('build');
  const { openDesktop } = await import('./start/desktop.mjs');
  openDesktop(desktop, sampleWorkspace());
} else {
  await installVsCode();
  npm('package');
  const { openInBrowser } = await import('./start/browser.mjs');
  await openInBrowser(sampleWorkspace(), { check });
}
