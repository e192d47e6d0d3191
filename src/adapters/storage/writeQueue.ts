import type { Disposable } from '../../core/base/disposable';
import { Emitter } from '../../core/base/emitter';
import type { Event } from '../../core/log/events';
import type { Clock } from '../../core/ports/clock';
import type { StoreHealth } from '../../core/ports/eventStore';
import type { Logger } from '../../core/ports/logger';
import { reasonOf } from './disk';
import { encodeEvent } from './lineCodec';
import { Retry } from './retry';
import type { SegmentWriter } from './segmentWriter';
import { Turns } from '../../core/base/turns';

const saved: StoreHealth = { state: 'saved' };

/** Events on their way to the disk, in order. They leave when they are there, not before. */
export class WriteQueue implements Disposable {
  private readonly turns = new Turns();
  private readonly changed = new Emitter<StoreHealth>();
  private readonly retry: Retry;
  private pending: Event[] = [];
  private planned: Promise<void> | undefined;
  private state: StoreHealth = saved;

  readonly onDidChangeHealth = this.changed.event;

  constructor(
    private readonly writer: SegmentWriter,
    private readonly folder: string,
    private readonly logger: Logger,
    clock: Clock,
  ) {
    this.retry = new Retry(clock, () => void this.attempt());
  }

  get health(): StoreHealth {
    return this.state;
  }

  /** The ids of what is not on the disk yet. */
  get held(): ReadonlySet<string> {
    return new Set(this.pending.map((event) => event.id));
  }

  /** Resolves after the first attempt to write the events. Never rejects. */
  add(events: readonly Event[]): Promise<void> {
    this.pending.push(...events);
    return this.attempt();
  }

  /** Writes all that is pending by then, in one go; calls that come before it begins share it. Never rejects. */
  attempt(): Promise<void> {
    this.planned ??= this.turns.run(() => {
      this.planned = undefined;
      return this.write();
    });
    return this.planned;
  }

  /** Runs `task` while nothing is written. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    return this.turns.run(task);
  }

  /** Gives up these events. */
  drop(ids: ReadonlySet<string>): void {
    this.pending = this.pending.filter((event) => !ids.has(event.id));
    if (this.pending.length > 0) return;
    this.retry.succeeded();
    this.setHealth(saved);
  }

  dispose(): void {
    this.retry.dispose();
  }

  private async write(): Promise<void> {
    const [...batch] = this.pending;
    const [first] = batch;
    if (!first) return;
    try {
      await this.writer.write(batch.map(encodeEvent), first);
      this.pending.splice(0, batch.length);
      this.retry.succeeded();
      this.setHealth(saved);
    } catch (error) {
      this.logger.error(`The log in ${this.folder} could not be written`, error);
      this.retry.failed();
      this.setHealth({ state: 'unsaved', pending: this.pending.length, reason: reasonOf(error, this.folder) });
    }
  }

  private setHealth(health: StoreHealth): void {
    if (isSame(this.state, health)) return;
    this.state = health;
    try {
      this.changed.fire(health);
    } catch (error) {
      this.logger.error('A listener to the health of the log failed', error);
    }
  }
}

function isSame(a: StoreHealth, b: StoreHealth): boolean {
  if (a.state === 'saved' || b.state === 'saved') return a.state === b.state;
  return a.pending === b.pending && a.reason === b.reason;
}
