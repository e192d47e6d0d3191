import * as vscode from 'vscode';
import { systemClock } from './adapters/clock';
import type { BuiltCore } from './buildCore';
import { Emitter } from './core/base/emitter';
import type { Logger } from './core/ports/logger';
import { pythonSurroundings } from './shell/exercises/pythonSurroundings';
import { Settings } from './shell/settings';
import { startShell } from './shell/shell';

let loading: Promise<BuiltCore> | undefined;

/** Registers and returns: core and the adapters are loaded when they are first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('ML Drills', { log: true });
  const logger: Logger = {
    info: (message) => output.info(message),
    warn: (message) => output.warn(message),
    error: (message, cause) => output.error(message, ...(cause === undefined ? [] : [cause])),
  };
  const clock = systemClock;
  const settings = new Settings();
  const changed = new Emitter<void>();
  const load = async (): Promise<BuiltCore> => {
    const { buildCore } = await import('./buildCore');
    const core = buildCore({
      distDir: context.asAbsolutePath('dist'),
      workspaceStorageDir: context.storageUri?.fsPath,
      globalStorageDir: context.globalStorageUri.fsPath,
      version: String((context.extension.packageJSON as { version: unknown }).version),
      settings,
      python: pythonSurroundings(settings, context.globalStorageUri, logger),
      clock,
      logger,
    });
    context.subscriptions.push(core, core.drill.onDidChange(() => changed.fire()));
    return core;
  };
  context.subscriptions.push(output, settings, changed);
  startShell({ core: () => (loading ??= load()), onDidChange: changed.event, clock, logger, settings }, context);
}

/** Seals this session's part of the log. */
export async function deactivate(): Promise<void> {
  await (await loading)?.close();
}
