/** A solved exercise comes back as one of its chaff: three minutes of reading instead of a rewrite. */
import { caseSource } from '../questions/caseList';
import type { Chaff, ExerciseBody, Html, ItemSummary } from '../questions/item';

const bugMinutes = 3;

/** The exercise as it is asked then: short. */
export function asFindTheBug(item: ItemSummary): ItemSummary {
  return { ...item, minutes: bugMinutes };
}

/** Whether an item takes a good part of a day. */
export function isLong({ kind, minutes }: Pick<ItemSummary, 'kind' | 'minutes'>): boolean {
  return kind === 'case-study' || (kind === 'exercise' && minutes > bugMinutes);
}

/** The chaff that is asked; undefined when it has left the bank. */
export function chaffOf(body: ExerciseBody, id: string | undefined): Chaff | undefined {
  return body.chaff.find((chaff) => chaff.id === id);
}

/** A case that the chaff fails, as it is written: shown on request. */
export function failingCase({ tests }: Pick<ExerciseBody, 'tests'>, { caughtBy }: Pick<Chaff, 'caughtBy'>): Html {
  return `<pre><code>${escapeHtml(caseSource(tests, caughtBy[0] ?? ''))}</code></pre>`;
}

function escapeHtml(text: string): Html {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
