import * as vscode from 'vscode';
import { Emitter } from '../../core/base/emitter';
import type { Core } from '../app';

/** Says why nothing can be run, with one action that helps. */
export async function offerPython(core: Core, packages: readonly string[], message: string, canInstall: boolean): Promise<void> {
  const make = 'Make an Environment';
  const choose = 'Choose Python';
  const answer = await vscode.window.showWarningMessage(message, ...(canInstall ? [make, choose] : [choose]));
  if (answer === make) await makeEnvironment(core, packages);
  if (answer === choose) await choosePython();
}

export async function choosePython(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openSettings', 'mlDrills.pythonPath');
}

export async function manageTrust(): Promise<void> {
  await vscode.commands.executeCommand('workbench.trust.manage');
}

/** Makes our own environment, with progress; it can be cancelled. */
export async function makeEnvironment(core: Core, packages: readonly string[]): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'ML Drills: Python for exercises', cancellable: true }, async (progress, token) => {
    const cancelled = new Emitter<void>();
    const listening = token.onCancellationRequested(() => cancelled.fire());
    try {
      await core.runner.install(packages, (message) => progress.report({ message }), cancelled.event);
    } finally {
      listening.dispose();
    }
  });
}
