import type { Disposable } from '../base/disposable';

export interface Instant {
  /** Milliseconds since 1970 (UTC). */
  readonly time: number;
  /** Minutes that local time is ahead of UTC at that moment. */
  readonly offset: number;
}

/** Time, as the device tells it. It may be set back, and its zone may change. */
export interface Clock {
  now(): Instant;
  /** Calls back once after `milliseconds`, unless disposed before. */
  after(milliseconds: number, callback: () => void): Disposable;
}
