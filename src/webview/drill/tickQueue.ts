import type { Signal } from '@preact/signals';

export interface Ticks {
  readonly points: readonly number[];
  readonly fatal: readonly number[];
}

/** Shows ticks as they are made, and lets go of them once a view from the host has them. */
export class TickQueue {
  private underWay = 0;
  private viewSeen = false;

  constructor(
    private readonly shown: Signal<Ticks | undefined>,
    private readonly send: (ticks: Ticks) => Promise<void>,
  ) {}

  tick(ticks: Ticks): void {
    this.shown.value = ticks;
    this.underWay++;
    this.viewSeen = false;
    this.send(ticks)
      // What was ticked in vain is not shown as ticked.
      .catch(() => (this.shown.value = undefined))
      .finally(() => {
        this.underWay--;
        this.settle();
      });
  }

  viewArrived(): void {
    this.viewSeen = true;
    this.settle();
  }

  /** Another question is on the screen. */
  forget(): void {
    this.shown.value = undefined;
  }

  /** Of view and reply either may come first. */
  private settle(): void {
    if (this.underWay === 0 && this.viewSeen) this.shown.value = undefined;
  }
}
