import type { Disposable } from '../../core/base/disposable';
import type { Clock } from '../../core/ports/clock';

const firstWait = 5_000;
const longestWait = 60_000;

/** Tries again by the clock after a failure: after 5 s, then at twice the distance, at most 60 s. */
export class Retry implements Disposable {
  private wait = firstWait;
  private timer: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly attempt: () => void,
  ) {}

  /** Plans an attempt, unless one is planned. */
  failed(): void {
    this.timer ??= this.clock.after(this.wait, () => {
      this.timer = undefined;
      this.wait = Math.min(this.wait * 2, longestWait);
      this.attempt();
    });
  }

  succeeded(): void {
    this.dispose();
    this.wait = firstWait;
  }

  dispose(): void {
    this.timer?.dispose();
    this.timer = undefined;
  }
}
