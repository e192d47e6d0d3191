interface Draft {
  readonly item: string;
  readonly text: string;
}

/** Sends unfinished text: the newest at most once an interval, and at once when asked to. */
export class DraftSender {
  private unsent: Draft | undefined;
  private underWay = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param send rejects when the text could not be kept
   * @param changed called when `settled` may have changed
   */
  constructor(
    private readonly send: (draft: Draft) => Promise<void>,
    private readonly changed: () => void = () => undefined,
    private readonly interval = 300,
  ) {}

  /** Whether the host has everything that was typed. */
  get settled(): boolean {
    return this.unsent === undefined && this.underWay === 0;
  }

  type(item: string, text: string): void {
    if (this.unsent && this.unsent.item !== item) this.flush();
    this.unsent = { item, text };
    this.timer ??= setTimeout(() => this.flush(), this.interval);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const draft = this.unsent;
    if (!draft) return;
    this.unsent = undefined;
    this.underWay++;
    this.send(draft)
      // Kept for the next key or the next flush, unless something newer was typed meanwhile.
      .catch(() => void (this.unsent ??= draft))
      .finally(() => {
        this.underWay--;
        this.changed();
      });
  }
}
