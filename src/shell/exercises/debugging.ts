import * as vscode from 'vscode';
import { onlyCases } from '../../core/questions/caseList';
import { UserError } from '../../core/base/errors';
import type { Core } from '../app';
import { makeEnvironment } from './pythonSetup';

const debugType = 'mlDrills';
const debugPackage = 'debugpy';

/** Starts a debug session on the learner's file with some of its cases; asks before a hidden one. */
export async function debugCases(core: Core, item: string, only?: readonly string[]): Promise<void> {
  const { body, summary, place } = await core.coding.exercise(item);
  const view = core.coding.view(item, body);
  const failed = view.cases.filter(({ state }) => state === 'failed');
  const chosen = only ?? (failed.length > 0 ? failed.slice(0, 1) : view.cases.filter(({ group }) => group === 'visible').slice(0, 1)).map(({ id }) => id);
  const hidden = view.cases.filter(({ id, isRevealed }) => chosen.includes(id) && !isRevealed);
  if (hidden.length > 0) {
    const show = 'Debug';
    const which = hidden.length === 1 ? `"${hidden[0]?.name}"` : `${hidden.length} hidden cases`;
    const answer = await vscode.window.showWarningMessage(`Debug ${which}?`, { modal: true, detail: 'The debugger shows what a hidden case calls. Each counts as a hint.' }, show);
    if (answer !== show) return;
    for (const { id } of hidden) await core.coding.showInput(item, id);
  }
  const python = await pythonFor(core, body.packages);
  if (python === undefined) return;
  const started = await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(vscode.Uri.file(place.code)), {
    type: debugType,
    request: 'launch',
    name: summary.title,
    item,
    cases: chosen,
    interpreter: python,
  });
  if (!started) throw new UserError('The debugger did not start. The "ML Drills" output says why.');
}

/** A Python with `debugpy`; offers to install it into our own environment. */
async function pythonFor(core: Core, packages: readonly string[]): Promise<string | undefined> {
  const wanted = [...packages, debugPackage];
  const found = await core.runner.preflight(wanted);
  if (found.type === 'ready') return found.interpreter.path;
  if (!found.why.canInstall) throw new UserError(found.why.message);
  const install = 'Install';
  const answer = await vscode.window.showInformationMessage('Debugging needs the package debugpy. Install it into the environment of ML Drills?', { modal: true }, install);
  if (answer !== install) return undefined;
  await makeEnvironment(core, wanted);
  const again = await core.runner.preflight(wanted);
  if (again.type !== 'ready') throw new UserError(again.why.message);
  return again.interpreter.path;
}

/** Our own debug type: debugpy's adapter, from the environment that runs the exercise. No other extension is needed. */
export function registerDebugging(core: Core, extensionUri: vscode.Uri, globalStorage: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.debug.registerDebugConfigurationProvider(debugType, {
      resolveDebugConfigurationWithSubstitutedVariables: (_folder, configuration) => resolve(core, configuration, extensionUri, globalStorage),
    }),
    vscode.debug.onDidTerminateDebugSession(({ type, configuration }) => {
      if (type !== debugType || typeof configuration['casesFolder'] !== 'string') return;
      void vscode.workspace.fs.delete(vscode.Uri.parse(configuration['casesFolder']), { recursive: true }).then(undefined, () => undefined); // it may be gone
    }),
    vscode.debug.registerDebugAdapterDescriptorFactory(debugType, {
      createDebugAdapterDescriptor: ({ configuration }) => new vscode.DebugAdapterExecutable(String(configuration['interpreter']), ['-I', '-m', 'debugpy.adapter']),
    }),
  );
}

/** What debugpy is asked to launch. The cases lie in a file while they are debugged. */
async function resolve(core: Core, configuration: vscode.DebugConfiguration, extensionUri: vscode.Uri, globalStorage: vscode.Uri): Promise<vscode.DebugConfiguration> {
  const { body, place } = await core.coding.exercise(String(configuration['item']));
  // The other cases stay out of sight, and of another session's way.
  const wanted = (configuration['cases'] as string[] | undefined) ?? [];
  const cases = vscode.Uri.joinPath(globalStorage, 'debug', `${Date.now()}-${Math.floor(Math.random() * 1e9)}`, 'tests.py');
  await vscode.workspace.fs.writeFile(cases, new TextEncoder().encode(onlyCases(body.tests, new Set(wanted))));
  return {
    ...configuration,
    python: [configuration['interpreter']],
    program: vscode.Uri.joinPath(extensionUri, 'python', 'debug_cases.py').fsPath,
    args: [place.code, cases.fsPath, place.ownCases, ...wanted],
    casesFolder: vscode.Uri.joinPath(cases, '..').toString(),
    console: 'internalConsole',
    internalConsoleOptions: 'openOnSessionStart',
    redirectOutput: true,
    justMyCode: true,
    rules: [{ path: vscode.Uri.joinPath(extensionUri, 'python', '**').fsPath, include: false }], // stepping stays in the learner's code
    subProcess: false,
  };
}
