import * as vscode from 'vscode';
import { Emitter } from '../../core/base/emitter';
import type { RunProblem } from '../../core/coding/view';
import type { Core } from '../app';

/** Says why an exercise cannot be run, with what helps. */
export async function offerPython(core: Core, item: string, packages: readonly string[], { message, why, canInstall }: RunProblem): Promise<void> {
  const make = 'Make an Environment';
  const choose = 'Choose Python';
  const trust = 'Manage Trust';
  const answer = await vscode.window.showWarningMessage(message, ...(why === 'untrusted' ? [trust] : canInstall ? [make, choose] : [choose]));
  if (answer === make) await makeEnvironment(core, packages, item);
  if (answer === choose) await choosePython();
  if (answer === trust) await manageTrust();
}

export async function choosePython(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'mlDrills.pythonPath');
}

export async function manageTrust(): Promise<void> {
  await vscode.commands.executeCommand('workbench.trust.manage');
}

/** Makes our own environment, with progress; it can be cancelled. Then runs the exercise that waited for it. */
export async function makeEnvironment(core: Core, packages: readonly string[], item?: string): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'ML Drills: Python for exercises', cancellable: true }, async (progress, token) => {
    const cancelled = new Emitter<void>();
    const listening = token.onCancellationRequested(() => cancelled.fire());
    try {
      await core.runner.install(packages, (message) => progress.report({ message }), cancelled.event);
    } finally {
      listening.dispose();
    }
  });
  if (item !== undefined && (await core.coding.codeOf(item)) !== undefined) await core.coding.run(item);
}
