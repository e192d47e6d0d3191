import type { DrillService } from '../core/drill/drillService';
import type { Journal } from '../core/log/journal';
import type { Clock } from '../core/ports/clock';
import type { Logger } from '../core/ports/logger';
import type { QuestionSource } from '../core/ports/questionSource';
import type { Settings } from './settings';

/** What shell is handed: core, with its ports filled in. */
export interface App {
  readonly drill: DrillService;
  readonly journal: Journal;
  readonly questions: QuestionSource;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: Settings;
}
