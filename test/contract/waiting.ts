import type { Listen } from '../../src/core/base/emitter';
import type { FakeClock } from '../fakes/fakeClock';

/** The next value that is `wanted`. A test's time limit ends the waiting. */
export function next<T>(listen: Listen<T>, wanted: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const subscription = listen((value) => {
      if (!wanted(value)) return;
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Keeps everything that is told, in order. */
export class Heard<T> {
  readonly all: T[] = [];
  private wake: (() => void) | undefined;

  constructor(listen: Listen<readonly T[]>) {
    listen((values) => {
      this.all.push(...values);
      this.wake?.();
    });
  }

  /** Resolves when there are at least that many. */
  async atLeast(count: number): Promise<readonly T[]> {
    while (this.all.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.all;
  }
}

/** Lets a clock go on, a second at every turn, until something has happened. */
export async function whileTimePasses<T>(clock: FakeClock, happening: Promise<T>): Promise<T> {
  const turns = setInterval(() => clock.advance(1000), 5);
  try {
    return await happening;
  } finally {
    clearInterval(turns);
  }
}

/** Lets a store that watches look once: by its timer, which is there again when it has looked. */
export async function oneLook(clock: FakeClock): Promise<void> {
  const timerIsThere = async (): Promise<void> => {
    while (clock.waiting === 0) await new Promise((resolve) => setImmediate(resolve));
  };
  await timerIsThere();
  clock.advance(2000);
  await timerIsThere();
}
