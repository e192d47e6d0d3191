// `npm test`: lint, build, and all tests; the last line printed is their sum.
// `npm test -- unit host` runs some parts; `npm test -- --grep=text` only the tests of that name.
import { installDependencies } from './setup/dependencies.mjs';
import { continueUnderOwnNode } from './setup/own-node.mjs';
import { installPython } from './setup/python.mjs';
import { forBrowsing, requireSystemPackages } from './setup/system.mjs';
import { installVsCode } from './setup/vscode.mjs';

try {
  await requireSystemPackages(forBrowsing);
  await installDependencies();
  await continueUnderOwnNode();
  await installVsCode();
  await installPython();
  const { runStages } = await import('./test/stages.mjs');
  process.exitCode = await runStages(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
