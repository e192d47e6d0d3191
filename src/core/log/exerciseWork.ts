import type { EventOf, Help } from './events';

/** A longer pause between two signs of life is not work. */
const longestPause = 5 * 60_000;

/** What was done on an exercise since its last attempt. */
export class ExerciseWork {
  runs = 0;
  failedRuns = 0;
  readonly helps: Help[] = [];
  /** The latest run. */
  last: EventOf<'exerciseRan'> | undefined;
  private milliseconds = 0;
  private seen: number | undefined;

  /** Whether the file was opened. */
  get hasBegun(): boolean {
    return this.seen !== undefined;
  }

  /** Time at work, without the pauses. */
  get seconds(): number {
    return this.milliseconds / 1000;
  }

  /** Something was done at `time`. */
  touch(time: number): void {
    if (this.seen !== undefined && time > this.seen) this.milliseconds += Math.min(time - this.seen, longestPause);
    this.seen = time;
  }

  ran(event: EventOf<'exerciseRan'>): void {
    this.touch(event.time);
    this.runs++;
    // The same code again is not another try.
    if (event.failed.length > 0 && event.code !== this.last?.code) this.failedRuns++;
    this.last = event;
  }

  /** Whether the solution was shown. */
  get sawSolution(): boolean {
    return this.helps.some(({ type }) => type === 'solution');
  }

  helped({ help, time }: EventOf<'exerciseHelped'>): void {
    this.touch(time);
    if (!this.helps.some((other) => JSON.stringify(other) === JSON.stringify(help))) this.helps.push(help);
  }
}
