interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const unanswered = 'ML Drills did not answer. Nothing you typed is lost; try again.';

/** Sends requests and settles each exactly once: by its reply, or when none came. */
export class Messenger<Request> {
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly post: (envelope: { readonly id: number; readonly request: Request }) => void,
    private readonly patience = 20_000,
  ) {}

  /** Rejects with a sentence for the user. */
  request(request: Request): Promise<void> {
    const id = ++this.last;
    const reply = this.reply(id);
    this.post({ id, request });
    return reply;
  }

  /** The reply to a request that was sent with this number. */
  reply(id: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id, unanswered), this.patience);
      this.waiting.set(id, { resolve, reject, timer });
    });
  }

  /** A reply to something unknown or already settled is ignored. */
  settle(id: number, error?: string): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error === undefined) waiting.resolve();
    else waiting.reject(new Error(error));
  }
}
