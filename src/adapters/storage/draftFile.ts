/**
 * The drafts of one session: `{"version":1,"drafts":[{"key":…,"text":…,"time":…}]}`.
 * An empty text says that the draft was given up, so that an older session's text of
 * the same key does not come back.
 */
import type { Draft } from '../../core/ports/draftStore';

const version = 1;

export function encodeDrafts(drafts: Iterable<Draft>): string {
  return JSON.stringify({ version, drafts: [...drafts] });
}

/** Undefined when it is damaged or of a later version. */
export function decodeDrafts(content: string): readonly Draft[] | undefined {
  try {
    const file: unknown = JSON.parse(content);
    if (typeof file !== 'object' || file === null || !('version' in file) || !('drafts' in file)) return undefined;
    if (file.version !== version || !Array.isArray(file.drafts)) return undefined;
    const drafts: readonly unknown[] = file.drafts;
    return drafts.every(isDraft) ? drafts : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { key, text, time } = value as Partial<Draft>;
  return typeof key === 'string' && typeof text === 'string' && typeof time === 'number';
}
