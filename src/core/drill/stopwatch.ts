import type { Clock } from '../ports/clock';

/** Longest time that counts for one answer, as a multiple of the minutes it is meant to take: someone left the desk. */
const patience = 3;

/** How long a question has been on the screen. */
export class Stopwatch {
  private shown: { readonly key: string; readonly since: number } | undefined;

  constructor(private readonly clock: Clock) {}

  /** The question `key` is on the screen now, perhaps still. */
  show(key: string): void {
    if (this.shown?.key !== key) this.shown = { key, since: this.clock.now().time };
  }

  /** @param minutes that the question is meant to take */
  secondsOn(key: string, minutes: number): number {
    if (this.shown?.key !== key) return 0;
    const seconds = (this.clock.now().time - this.shown.since) / 1000;
    return Math.round(Math.min(Math.max(0, seconds), minutes * 60 * patience));
  }
}
