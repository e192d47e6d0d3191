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
