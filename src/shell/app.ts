import type { Listen } from '../core/base/emitter';
import type { CatalogueArea, CatalogueFilter } from '../core/coding/catalogue';
import type { CodingService } from '../core/coding/codingService';
import type { DrillService } from '../core/drill/drillService';
import type { Journal } from '../core/log/journal';
import type { NotebookGroup } from '../core/notebook/notebook';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { CodeFiles } from '../core/ports/codeFiles';
import type { PythonRunner } from '../core/ports/pythonRunner';
import type { QuestionSource } from '../core/ports/questionSource';
import type { Settings } from './settings';

/** Core, with its ports filled in. */
export interface Core {
  readonly drill: DrillService;
  readonly coding: CodingService;
  readonly runner: PythonRunner;
  readonly files: CodeFiles;
  readonly journal: Journal;
  readonly questions: QuestionSource;
  /** The exercises as they stand now. */
  readonly catalogue: (filter: CatalogueFilter) => Promise<readonly CatalogueArea[]>;
  /** The notebook as it is now. */
  readonly notebook: () => Promise<readonly NotebookGroup[]>;
}

/** What shell is handed. */
export interface App {
  /** Loads the code of core and of the adapters when first called, so that none of it delays the start of the editor. */
  readonly core: () => Promise<Core>;
  /** What is shown may be another. */
  readonly onDidChange: Listen<void>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: Settings;
}
