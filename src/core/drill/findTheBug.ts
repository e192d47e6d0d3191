/** A solved exercise comes back as one of its chaff: three minutes of reading instead of a rewrite. */
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
  const [id = ''] = caughtBy;
  const lines = tests.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith(`def ${id}(`));
  const length = lines.slice(first + 1).findIndex((line) => /^\S/.test(line));
  const source = first < 0 ? [] : lines.slice(first, length < 0 ? undefined : first + 1 + length);
  return `<pre><code>${escapeHtml(source.join('\n').trim())}</code></pre>`;
}

function escapeHtml(text: string): Html {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
