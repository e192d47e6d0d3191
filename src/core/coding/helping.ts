/** Hints of an exercise, and what of a hidden case may be seen. */
import type { Help } from '../log/events';
import type { ItemHistory } from '../log/history';
import type { CaseSummary, Chaff, ExerciseBody, Html } from '../questions/item';

/** After so many failed runs the hidden cases show what they do. */
const failedRunsToReveal = 2;
/** How alike two sets of failed cases must be to speak of the same mistake: shared over all. */
const alike = 0.5;

/** Whether input, output and errors of a case may be seen. */
export function isRevealed({ id, visible }: Pick<CaseSummary, 'id' | 'visible'>, record: ItemHistory | undefined): boolean {
  if (visible || id.startsWith('own/')) return true;
  if (!record) return false;
  return record.hasCode || record.work.failedRuns >= failedRunsToReveal || record.work.helps.some((help) => help.type === 'input' && help.case === id);
}

/** The next hint: first that of the mistake that fails the same cases, then the exercise's own in order. */
export function nextHint(body: ExerciseBody, helps: readonly Help[], failed: readonly string[]): Help | undefined {
  const chaff = chaffLike(body, failed);
  if (chaff && !helps.some((help) => help.type === 'chaff' && help.chaff === chaff.id)) return { type: 'chaff', chaff: chaff.id };
  const taken = helps.filter(({ type }) => type === 'hint').length;
  return taken < body.hints.length ? { type: 'hint', hint: taken } : undefined;
}

/** The hints that were taken, in order. */
export function hintsTaken(body: ExerciseBody, helps: readonly Help[]): Html[] {
  return helps.flatMap((help) => {
    if (help.type === 'hint') return body.hints[help.hint] ?? [];
    return help.type === 'chaff' ? (body.chaff.find(({ id }) => id === help.chaff)?.hint ?? []) : [];
  });
}

/** How many hints could still be taken. */
export function hintsLeft(body: ExerciseBody, helps: readonly Help[], failed: readonly string[]): number {
  const own = body.hints.length - helps.filter(({ type }) => type === 'hint').length;
  return own + (nextHint(body, helps, failed)?.type === 'chaff' ? 1 : 0);
}

/** The chaff whose failures are the most like these; undefined when none is alike, or when everything fails. */
function chaffLike({ chaff, cases }: ExerciseBody, failed: readonly string[]): Chaff | undefined {
  if (failed.length === 0 || failed.length === cases.length) return undefined;
  const [best] = chaff.map((one) => ({ one, likeness: likeness(one.caughtBy, failed) })).sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= alike ? best.one : undefined;
}

/** Jaccard's index of two sets. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((one) => b.includes(one)).length / all.size;
}

/** The chaff to ask for next: least like what was seen before, by the cases it fails. */
export function nextChaff({ chaff }: Pick<ExerciseBody, 'chaff'>, seen: readonly string[]): Chaff | undefined {
  const times = (id: string): number => seen.filter((other) => other === id).length;
  const known = chaff.filter(({ id }) => seen.includes(id));
  const ranked = chaff.map((one) => ({ one, times: times(one.id), nearest: Math.max(0, ...known.filter(({ id }) => id !== one.id).map((other) => likeness(one.caughtBy, other.caughtBy))) }));
  return ranked.sort((a, b) => a.times - b.times || a.nearest - b.nearest)[0]?.one;
}
