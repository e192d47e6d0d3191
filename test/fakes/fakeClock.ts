import type { Disposable } from '../../src/core/base/disposable';
import type { Clock, Instant } from '../../src/core/ports/clock';

interface Timer extends Disposable {
  readonly due: number;
  readonly callback: () => void;
}

/** A clock that stands until a test moves it. */
export class FakeClock implements Clock {
  private readonly timers = new Set<Timer>();
  private elapsed = 0;

  /**
   * @param time milliseconds since 1970 (UTC); may be set, also back, which runs no timer
   * @param offset minutes that local time is ahead of UTC; may be set
   */
  constructor(
    public time = Date.UTC(2026, 2, 14, 15, 9, 26),
    public offset = 60,
  ) {}

  /** How many callbacks wait. */
  get waiting(): number {
    return this.timers.size;
  }

  now(): Instant {
    return { time: this.time, offset: this.offset };
  }

  after(milliseconds: number, callback: () => void): Disposable {
    const timer: Timer = { due: this.elapsed + milliseconds, callback, dispose: () => this.timers.delete(timer) };
    this.timers.add(timer);
    return timer;
  }

  /** Moves on and runs what becomes due, in order, also what such a callback asked for. */
  advance(milliseconds: number): void {
    const end = this.elapsed + milliseconds;
    for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
      this.moveTo(next.due);
      this.timers.delete(next);
      next.callback();
    }
    this.moveTo(end);
  }

  private moveTo(elapsed: number): void {
    this.time += elapsed - this.elapsed;
    this.elapsed = elapsed;
  }

  private nextUntil(end: number): Timer | undefined {
    const due = [...this.timers].filter((timer) => timer.due <= end);
    return due.sort((a, b) => a.due - b.due)[0];
  }
}
