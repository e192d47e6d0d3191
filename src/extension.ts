import { join } from 'node:path';
import * as vscode from 'vscode';
import { systemClock } from './adapters/clock';
import type * as Compiler from './adapters/questions/compiler';
import { FileQuestionSource } from './adapters/questions/fileQuestionSource';
import { FileDraftStore } from './adapters/storage/fileDraftStore';
import { FileEventStore } from './adapters/storage/fileEventStore';
import { DrillService } from './core/drill/drillService';
import { Journal } from './core/log/journal';
import type { Logger } from './core/ports/logger';
import { Settings } from './shell/settings';
import { startShell } from './shell/shell';

let closing: (() => Promise<unknown>) | undefined;

/** Builds the adapters, hands them to core, and core to shell. Registers and returns; nothing is read yet. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('ML Drills', { log: true });
  const logger: Logger = {
    info: (message) => output.info(message),
    warn: (message) => output.warn(message),
    error: (message, cause) => output.error(message, ...(cause === undefined ? [] : [cause])),
  };
  const clock = systemClock;
  const storage = { storageDir: (context.storageUri ?? context.globalStorageUri).fsPath, siblings: context.storageUri !== undefined, clock, logger };
  const store = new FileEventStore(storage);
  const drafts = new FileDraftStore(storage);
  const questions = new FileQuestionSource({
    bankDir: context.asAbsolutePath('dist/bank'),
    cacheDir: join(context.globalStorageUri.fsPath, 'packs'),
    compilerVersion: String((context.extension.packageJSON as { version: unknown }).version),
    loadCompiler: async () => (await import(context.asAbsolutePath('dist/bankCompiler.js'))) as typeof Compiler,
    logger,
  });
  const settings = new Settings();
  const journal = new Journal(store, settings.drill.dayStart);
  const drill = new DrillService({ journal, drafts, questions, clock, settings: () => settings.drill });
  const followDayStart = settings.onDidChange(() => journal.setDayStart(settings.drill.dayStart));
  context.subscriptions.push(output, settings, followDayStart, journal, drill);
  startShell({ drill, journal, questions, clock, logger, settings }, context);
  closing = () => Promise.all([drafts.flush(), store.close()]);
}

/** Seals this session's part of the log. */
export async function deactivate(): Promise<void> {
  await closing?.();
}
