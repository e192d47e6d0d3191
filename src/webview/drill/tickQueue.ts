import type { Signal } from '@preact/signals';

export interface Ticks {
  readonly points: readonly number[];
  readonly fatal: readonly number[];
}

/**
 * Shows ticks as they are made, and lets go of them once a view from the host
 * has them. A view that comes in between may be older than the last tick.
 */
export class TickQueue {
  constructor(
    private readonly shown: Signal<Ticks | undefined>,
    private readonly send: (ticks: Ticks) => Promise<void>,
  ) {}

  tick(ticks: Ticks): void {
    this.shown.value = ticks;
    this.send(ticks).catch(() => {
      if (this.shown.value === ticks) this.shown.value = undefined; // what was ticked in vain is not shown as ticked
    });
  }

  /** @param ticks those of the view, if it has any */
  viewArrived(ticks: Ticks | undefined): void {
    const shown = this.shown.value;
    if (shown && ticks && equal(shown.points, ticks.points) && equal(shown.fatal, ticks.fatal)) this.shown.value = undefined;
  }

  /** Another question is on the screen. */
  forget(): void {
    this.shown.value = undefined;
  }
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((index, i) => index === b[i]);
}
