import { join } from 'node:path';
import { FileQuestionSource } from './adapters/questions/fileQuestionSource';
import { FileDraftStore } from './adapters/storage/fileDraftStore';
import { FileEventStore } from './adapters/storage/fileEventStore';
import { practiceDay } from './core/base/day';
import type { Disposable } from './core/base/disposable';
import type { Listen } from './core/base/emitter';
import { DrillService } from './core/drill/drillService';
import type { DrillSettings } from './core/drill/settings';
import { Journal } from './core/log/journal';
import { readNotebook } from './core/notebook/readNotebook';
import type { Clock } from './core/ports/clock';
import type { Logger } from './core/ports/logger';
import type { Core } from './shell/app';

interface Surroundings {
  /** Absolute path of the extension's `dist`. */
  readonly distDir: string;
  /** Where this workspace's data lie; undefined without a folder. */
  readonly workspaceStorageDir: string | undefined;
  readonly globalStorageDir: string;
  /** Of the extension; packs compiled by another version are compiled anew. */
  readonly version: string;
  readonly settings: { readonly drill: DrillSettings; readonly onDidChange: Listen<void> };
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface BuiltCore extends Core, Disposable {
  /** Writes what is not written yet, and seals this session's part of the log. */
  close(): Promise<unknown>;
}

/** Builds the adapters and hands them to core. Loaded when core is first needed; nothing is read yet. */
export function buildCore({ distDir, workspaceStorageDir, globalStorageDir, version, settings, clock, logger }: Surroundings): BuiltCore {
  const storage = { storageDir: workspaceStorageDir ?? globalStorageDir, siblings: workspaceStorageDir !== undefined, clock, logger };
  const store = new FileEventStore(storage);
  const drafts = new FileDraftStore(storage);
  const questions = new FileQuestionSource({
    bankDir: join(distDir, 'bank'),
    cacheDir: join(globalStorageDir, 'packs'),
    compilerVersion: version,
    loadCompiler: () => import('./adapters/questions/compiler'),
    logger,
  });
  const journal = new Journal(store, settings.drill.dayStart);
  const drill = new DrillService({ journal, drafts, questions, clock, settings: () => settings.drill });
  const followDayStart = settings.onDidChange(() => journal.setDayStart(settings.drill.dayStart));
  return {
    drill,
    journal,
    questions,
    notebook: () => readNotebook(journal, questions, practiceDay(clock.now(), settings.drill.dayStart)),
    close: () => Promise.all([drafts.flush(), store.close()]),
    dispose: () => {
      for (const one of [followDayStart, drill, journal]) one.dispose();
    },
  };
}
