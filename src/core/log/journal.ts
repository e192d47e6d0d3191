import { DisposableStore, type Disposable } from '../base/disposable';
import { Emitter } from '../base/emitter';
import type { EventStore, LoadedLog } from '../ports/eventStore';
import { compareEvents, type Event, type Fact } from './events';
import { History } from './history';

/** The log and its fold, kept together: the one way in and the one way to read. */
export class Journal implements Disposable {
  private readonly owned = new DisposableStore();
  private readonly changed = this.owned.add(new Emitter<void>());
  /** The history is another one, or has grown. */
  readonly onDidChange = this.changed.event;
  private events: Event[] = [];
  private folded: History;
  private opening: Promise<void> | undefined;
  private found: Pick<LoadedLog, 'damaged' | 'unknown'> = { damaged: [], unknown: [] };

  constructor(
    readonly store: EventStore,
    private dayStart: number,
  ) {
    this.folded = new History(dayStart);
    this.owned.add(store.onDidReceive((events) => this.add(events)));
    this.owned.add(store.onDidAppend((events) => this.add(events)));
    this.owned.add(store.onDidReset(() => void this.reload()));
  }

  get history(): History {
    return this.folded;
  }

  get eventCount(): number {
    return this.events.length;
  }

  /** Lines that could not be read, and events of a newer version. */
  get notices(): Pick<LoadedLog, 'damaged' | 'unknown'> {
    return this.found;
  }

  /** Reads the log; a second call waits for the first. */
  open(): Promise<void> {
    return (this.opening ??= this.reload());
  }

  /** Takes in at once what other windows wrote. */
  async catchUp(): Promise<void> {
    await this.open();
    await this.store.catchUp();
  }

  async append(facts: readonly Fact[]): Promise<readonly Event[]> {
    await this.open();
    return this.store.append(facts);
  }

  /** A practice day now begins at another hour. */
  setDayStart(dayStart: number): void {
    if (dayStart === this.dayStart) return;
    this.dayStart = dayStart;
    this.refold();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private async reload(): Promise<void> {
    const { events, unknown, damaged } = await this.store.load();
    this.events = [...events];
    this.found = { unknown, damaged };
    this.refold();
  }

  private add(events: readonly Event[]): void {
    const last = this.events.at(-1);
    const first = events[0];
    this.events.push(...events);
    if (last && first && compareEvents(last, first) > 0) {
      this.events.sort(compareEvents);
      this.refold();
      return;
    }
    for (const event of events) this.folded.apply(event);
    this.changed.fire();
  }

  private refold(): void {
    this.folded = new History(this.dayStart, this.events);
    this.changed.fire();
  }
}
