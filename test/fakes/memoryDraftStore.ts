import { Emitter } from '../../src/core/base/emitter';
import type { Clock } from '../../src/core/ports/clock';
import type { Draft, DraftStore } from '../../src/core/ports/draftStore';
import { MemoryLog } from './memoryLog';

const delay = 300;
const lifetime = 30 * 24 * 60 * 60 * 1000;

/** Drafts without a disk. `log.fault` makes it one that cannot be written. */
export class MemoryDraftStore implements DraftStore {
  private readonly failed = new Emitter<string>();
  private readonly unsaved = new Map<string, Draft>();
  private planned = false;

  readonly onDidFail = this.failed.event;

  /** @param log shared by the windows of one workspace */
  constructor(
    private readonly clock: Clock,
    private readonly log = new MemoryLog(),
  ) {}

  async load(): Promise<ReadonlyMap<string, Draft>> {
    await Promise.resolve();
    const oldest = this.clock.now().time - lifetime;
    const all = new Map([...this.log.drafts, ...this.unsaved]);
    return new Map([...all].filter(([, draft]) => draft.text !== '' && draft.time >= oldest));
  }

  put(key: string, text: string): void {
    const before = this.unsaved.get(key) ?? this.log.drafts.get(key);
    this.unsaved.set(key, { key, text, time: Math.max(this.clock.now().time, (before?.time ?? 0) + 1) });
    if (this.planned) return;
    this.planned = true;
    this.clock.after(delay, () => this.write());
  }

  async flush(): Promise<void> {
    await Promise.resolve();
    this.write();
  }

  private write(): void {
    this.planned = false;
    if (this.unsaved.size === 0) return;
    if (this.log.fault !== undefined) {
      this.failed.fire(this.log.fault);
      return;
    }
    for (const [key, draft] of this.unsaved) this.log.drafts.set(key, draft);
    this.unsaved.clear();
  }
}
