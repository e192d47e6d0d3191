import { Emitter, type Listen } from '../../src/core/base/emitter';
import { compareEvents, type Event, type Fact } from '../../src/core/log/events';
import { Stamper } from '../../src/core/log/stamper';
import type { Clock } from '../../src/core/ports/clock';
import type { EventStore, LoadedLog, StoreHealth } from '../../src/core/ports/eventStore';
import { Retry } from '../../src/adapters/storage/retry';
import { MemoryLog } from './memoryLog';

/** The event log without a disk. `log.fault` makes it one that cannot be written. */
export class MemoryEventStore implements EventStore {
  readonly location = 'memory';
  health: StoreHealth = { state: 'saved' };

  private readonly healthChanged = new Emitter<StoreHealth>();
  private readonly received = new Emitter<readonly Event[]>();
  private readonly appended = new Emitter<readonly Event[]>();
  private readonly reset = new Emitter<void>();
  private readonly stamper: Stamper;
  private readonly retry: Retry;
  private readonly known = new Set<string>();
  private held: Event[] = [];
  private listeners = 0;
  private loaded = false;
  private closed = false;

  readonly onDidChangeHealth = this.healthChanged.event;
  readonly onDidAppend = this.appended.event;
  readonly onDidReceive = this.counted(this.received.event);
  readonly onDidReset = this.counted(this.reset.event);

  /** @param log shared by the windows of one workspace */
  constructor(
    clock: Clock,
    private readonly log = new MemoryLog(),
  ) {
    this.stamper = new Stamper(() => clock.now());
    this.retry = new Retry(clock, () => this.write());
    log.onDidChange(() => this.look());
  }

  async load(): Promise<LoadedLog> {
    await Promise.resolve();
    this.look();
    this.loaded = true;
    const { events, unknown, damaged } = this.log;
    for (const id of [...events.keys(), ...unknown.keys()]) this.known.add(id);
    return {
      events: [...events.values(), ...this.held].sort(compareEvents),
      unknown: [...unknown.values()].sort(compareEvents),
      damaged: [...damaged],
    };
  }

  async catchUp(): Promise<void> {
    await Promise.resolve();
    this.look();
  }

  async append(facts: readonly Fact[]): Promise<readonly Event[]> {
    await Promise.resolve();
    const events = this.stamper.stamp(facts);
    if (events.length === 0) return events;
    for (const event of events) this.known.add(event.id);
    this.held.push(...events);
    this.write();
    tell(this.appended, events);
    return events;
  }

  async flush(): Promise<void> {
    await Promise.resolve();
    this.write();
  }

  async deleteAll(): Promise<number> {
    await Promise.resolve();
    const count = this.log.events.size + this.log.unknown.size + this.held.length;
    this.held = [];
    this.known.clear();
    this.write();
    this.log.clear();
    tell(this.reset, undefined);
    return count;
  }

  async close(): Promise<void> {
    await Promise.resolve();
    if (this.closed) return;
    this.write();
    this.closed = true;
    this.retry.dispose();
  }

  private write(): void {
    const { fault } = this.log;
    if (fault !== undefined && this.held.length > 0) {
      this.retry.failed();
      this.setHealth({ state: 'unsaved', pending: this.held.length, reason: fault });
      return;
    }
    const events = this.held;
    this.held = [];
    this.retry.succeeded();
    this.setHealth({ state: 'saved' });
    if (events.length > 0) this.log.write(events);
  }

  /** Tells what other windows added or removed. */
  private look(): void {
    if (!this.loaded || this.listeners === 0 || this.closed) return;
    const { events, unknown } = this.log;
    const added = [...events.values()].filter((event) => !this.known.has(event.id)).sort(compareEvents);
    const held = new Set(this.held.map((event) => event.id));
    const gone = [...this.known].filter((id) => !events.has(id) && !unknown.has(id) && !held.has(id));
    for (const id of [...events.keys(), ...unknown.keys()]) this.known.add(id);
    for (const id of gone) this.known.delete(id);
    if (added.length > 0) tell(this.received, added);
    if (gone.length > 0) tell(this.reset, undefined);
  }

  private counted<T>(listen: Listen<T>): Listen<T> {
    return (listener) => {
      const subscription = listen(listener);
      this.listeners++;
      this.look();
      let here = true;
      return {
        dispose: () => {
          if (here) this.listeners--;
          here = false;
          subscription.dispose();
        },
      };
    };
  }

  private setHealth(health: StoreHealth): void {
    if (JSON.stringify(health) === JSON.stringify(this.health)) return;
    this.health = health;
    tell(this.healthChanged, health);
  }
}

/** As the real store does: what a listener throws is none of the writer's business. */
function tell<T>(emitter: Emitter<T>, value: T): void {
  try {
    emitter.fire(value);
  } catch {
    // the real one writes it to the log of the program
  }
}
