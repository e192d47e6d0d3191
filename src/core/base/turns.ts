/** Runs tasks one after the other, in the order they came. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Settles as the task does. A task that fails does not keep the next from its turn. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.last.then(task);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
