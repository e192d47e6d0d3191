import type { Instant } from '../ports/clock';

const hour = 3_600_000;
export const dayLength = 24 * hour;

/**
 * The practice day of a moment: days since 1970-01-01 by local time, where a
 * day begins at `dayStart` o'clock (an evening's drill may end after midnight).
 */
export function practiceDay({ time, offset }: Instant, dayStart: number): number {
  return Math.floor((time + offset * 60_000 - dayStart * hour) / dayLength);
}

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** "tomorrow", "in 4 days", "in 3 weeks": how far ahead of `today` a day lies. */
export function untilText(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 14) return `in ${days} days`;
  if (days < 60) return `in ${Math.round(days / 7)} weeks`;
  if (days < 700) return `in ${Math.round(days / 30.4)} months`;
  return `in ${Math.round(days / 365)} years`;
}
