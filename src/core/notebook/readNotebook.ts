import type { Journal } from '../log/journal';
import type { QuestionSource } from '../ports/questionSource';
import { notebook, type NotebookGroup } from './notebook';

/** The notebook as log and bank have it. @param today the practice day */
export async function readNotebook(journal: Journal, questions: QuestionSource, today: number): Promise<readonly NotebookGroup[]> {
  const [bank] = await Promise.all([questions.index(), journal.open()]);
  return notebook(journal.history, bank, today);
}
