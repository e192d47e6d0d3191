export interface Disposable {
  dispose(): void;
}

/** Owns disposables and ends them in the reverse order of their arrival. */
export class DisposableStore implements Disposable {
  private readonly owned: Disposable[] = [];
  private ended = false;

  get isDisposed(): boolean {
    return this.ended;
  }

  add<T extends Disposable>(disposable: T): T {
    if (this.ended) disposable.dispose();
    else this.owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    this.ended = true;
    while (this.owned.length > 0) this.owned.pop()?.dispose();
  }
}
