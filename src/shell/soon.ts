import type { Disposable } from '../core/base/disposable';
import type { Clock } from '../core/ports/clock';

/** How long what stands beside the drill may be behind it. */
export const asideMilliseconds = 150;

/** Does something once for all that asks for it within a while: what is not looked at waits for what is. */
export class Soon implements Disposable {
  private waiting: Disposable | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
    private readonly run: () => void,
  ) {}

  ask(): void {
    this.waiting ??= this.clock.after(this.milliseconds, () => {
      this.waiting = undefined;
      this.run();
    });
  }

  dispose(): void {
    this.waiting?.dispose();
    this.waiting = undefined;
  }
}

/** Does something once at a time, and again if it was asked for meanwhile: what comes while it runs is done together. */
export class Repeating {
  private isAsked = false;
  private isRunning = false;

  constructor(private readonly run: () => Promise<void>) {}

  ask(): void {
    this.isAsked = true;
    if (!this.isRunning) void this.runWhileAsked();
  }

  private async runWhileAsked(): Promise<void> {
    this.isRunning = true;
    try {
      while (this.isAsked) {
        this.isAsked = false;
        await this.run();
      }
    } finally {
      this.isRunning = false; // in the same moment in which nothing was asked any more
    }
  }
}
