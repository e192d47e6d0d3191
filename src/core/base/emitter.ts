import type { Disposable } from './disposable';

/** Subscribes a listener; dispose the result to leave. */
export type Listen<T> = (listener: (value: T) => void) => Disposable;

/** A typed source of notifications. Listeners are called in the order they came; one that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => void>();

  readonly event: Listen<T> = (listener) => {
    const own = (value: T): void => listener(value); // the same function may subscribe twice
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  fire(value: T): void {
    const failures: unknown[] = [];
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  dispose(): void {
    this.listeners.clear();
  }
}
