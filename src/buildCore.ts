import { join } from 'node:path';
import { FileQuestionSource } from './adapters/questions/fileQuestionSource';
import { FolderOfCode } from './adapters/python/folderOfCode';
import { ProcessRunner } from './adapters/python/processRunner';
import { FileDraftStore } from './adapters/storage/fileDraftStore';
import { FileEventStore } from './adapters/storage/fileEventStore';
import { practiceDay } from './core/base/day';
import type { Disposable } from './core/base/disposable';
import type { Listen } from './core/base/emitter';
import { catalogueOf } from './core/coding/catalogue';
import { CodingService } from './core/coding/codingService';
import { DrillPlanner } from './core/drill/planner';
import { DrillService } from './core/drill/drillService';
import type { DrillSettings } from './core/drill/settings';
import { Journal } from './core/log/journal';
import { readNotebook } from './core/notebook/readNotebook';
import type { Clock } from './core/ports/clock';
import type { Logger } from './core/ports/logger';
import type { Core } from './shell/app';
import type { PythonSurroundings } from './shell/exercises/pythonSurroundings';

interface Surroundings {
  /** Absolute path of the extension's `dist`. */
  readonly distDir: string;
  /** Where this workspace's data lie; undefined without a folder. */
  readonly workspaceStorageDir: string | undefined;
  readonly globalStorageDir: string;
  /** Of the extension; packs compiled by another version are compiled anew. */
  readonly version: string;
  readonly settings: { readonly drill: DrillSettings; readonly pythonPath: string; readonly onDidChange: Listen<void> };
  readonly python: PythonSurroundings;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface BuiltCore extends Core, Disposable {
  /** Writes what is not written yet, and seals this session's part of the log. */
  close(): Promise<unknown>;
}

/** Builds the adapters and hands them to core. Loaded when core is first needed; nothing is read yet. */
export function buildCore({ distDir, workspaceStorageDir, globalStorageDir, version, settings, python, clock, logger }: Surroundings): BuiltCore {
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
  const planner = new DrillPlanner({ journal, questions, clock, settings: () => settings.drill });
  const runner = new ProcessRunner({
    scriptsDir: join(distDir, '..', 'python'),
    environmentDir: join(globalStorageDir, 'python'),
    ...python,
    clock,
    logger,
  });
  const files = new FolderOfCode(python.exercisesDir);
  const coding: CodingService = new CodingService({ journal, questions, runner, files, drillWaitingFor: (item) => drill.drillWaitingFor(item) });
  const drill: DrillService = new DrillService({ journal, drafts, questions, clock, planner, coding });
  let { pythonPath } = settings;
  const followSettings = settings.onDidChange(() => {
    journal.setDayStart(settings.drill.dayStart);
    if (settings.pythonPath === pythonPath) return;
    pythonPath = settings.pythonPath;
    runner.forget();
  });
  return {
    drill,
    coding,
    runner,
    files,
    journal,
    questions,
    catalogue: async (filter) => {
      const [index] = await Promise.all([questions.index(), journal.open()]);
      return catalogueOf(index, journal.history, practiceDay(clock.now(), settings.drill.dayStart), filter);
    },
    notebook: () => readNotebook(journal, questions, practiceDay(clock.now(), settings.drill.dayStart)),
    close: () => Promise.all([drafts.flush(), store.close()]),
    dispose: () => {
      for (const one of [followSettings, drill, coding, runner, journal]) one.dispose();
    },
  };
}
