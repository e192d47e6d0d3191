import { basename } from 'node:path';
import type { Disposable } from '../../core/base/disposable';
import { Emitter, type Listen } from '../../core/base/emitter';
import { compareEvents, type Event } from '../../core/log/events';
import type { Clock } from '../../core/ports/clock';
import type { LoadedLog } from '../../core/ports/eventStore';
import type { Logger } from '../../core/ports/logger';
import { FolderWatch, type WatchFolder } from './folderWatch';
import type { LogReader } from './logReader';
import type { Reading } from './segmentReader';
import { Turns } from '../../core/base/turns';

export interface LogViewParts {
  readonly reader: LogReader;
  /** Path of the segment that is written here. */
  readonly ownSegment: () => string | undefined;
  /** The ids of events of this session that are not on the disk yet. */
  readonly held: () => ReadonlySet<string>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly watch: WatchFolder;
}

/** What this window knows of the log, kept up to date while someone listens. */
export class LogView implements Disposable {
  private readonly turns = new Turns();
  private readonly received = new Emitter<readonly Event[]>();
  private readonly reset = new Emitter<void>();
  private readonly watch: FolderWatch;
  /** Of all events that were loaded, told or appended here. */
  private readonly known = new Set<string>();
  /** Events of this session that were told, on the disk or not. */
  private readonly own = new Map<string, Event>();
  /** Of events of this session that will be told: loading does not give them before, or a listener would have them twice. */
  private readonly untold = new Set<string>();
  private listeners = 0;
  private loaded = false;
  private disposed = false;
  private planned: Promise<void> | undefined;

  readonly onDidReceive: Listen<readonly Event[]>;
  readonly onDidReset: Listen<void>;

  constructor(private readonly parts: LogViewParts) {
    this.watch = new FolderWatch(parts.clock, parts.watch, (file) => this.look(file));
    this.onDidReceive = this.counted(this.received.event);
    this.onDidReset = this.counted(this.reset.event);
  }

  /** Events of this session begin their way to the disk. */
  expect(events: readonly Event[]): void {
    for (const { id } of events) {
      this.known.add(id);
      this.untold.add(id);
    }
  }

  /** And their listeners are about to hear of them. */
  addOwn(events: readonly Event[]): void {
    for (const event of events) {
      this.untold.delete(event.id);
      this.own.set(event.id, event);
    }
  }

  load(): Promise<LoadedLog> {
    return this.turns.run(async () => {
      const reading = await this.readAll();
      if (!reading.complete) this.forgetAllBut(reading); // what comes back later has to be told
      this.loaded = true;
      this.updateWatch();
      return {
        events: [...new Map([...this.own, ...reading.events]).values()]
          .filter(({ id }) => !this.untold.has(id))
          .sort(compareEvents),
        unknown: [...reading.unknown.values()].sort(compareEvents),
        damaged: reading.damaged.sort((a, b) => compareText(a.segment, b.segment) || a.line - b.line),
      };
    });
  }

  /**
   * Forgets everything but what is held then, and runs `remove`, while nothing is read.
   *
   * @param prepare runs before that
   * @returns how many events there were
   */
  clear(prepare: () => Promise<void>, remove: () => Promise<void>): Promise<number> {
    return this.turns.run(async () => {
      const reading = await this.parts.reader.readAll();
      const ids = new Set([...this.own.keys(), ...reading.events.keys(), ...reading.unknown.keys()]);
      await prepare();
      const held = this.parts.held();
      this.known.clear();
      for (const id of held) this.known.add(id);
      for (const id of this.own.keys()) if (!held.has(id)) this.own.delete(id);
      await remove();
      this.parts.reader.forget();
      this.tell(this.reset, undefined);
      return ids.size - this.own.size;
    });
  }

  /** Watches no more. */
  dispose(): void {
    this.disposed = true;
    this.watch.dispose();
  }

  /**
   * Reads what others wrote, and tells it.
   *
   * @param file whose content changed; undefined for anything else
   */
  look(file: string | undefined): Promise<void> {
    const own = this.parts.ownSegment();
    if (file !== undefined && own !== undefined && basename(own) === file) return Promise.resolve();
    this.planned ??= this.turns.run(() => {
      this.planned = undefined;
      return this.update();
    });
    return this.planned;
  }

  private async update(): Promise<void> {
    if (!this.loaded || this.disposed) return;
    const added = await this.parts.reader.readAdded(this.parts.ownSegment());
    if (added) this.receive(added);
    else await this.readAll();
    // What came before a new watch began to listen has to be looked for.
    if (this.watch.cover(this.parts.reader.folders)) void this.look(undefined);
  }

  /** Reads all, and tells what others added or removed since it was read before. */
  private async readAll(): Promise<Reading> {
    const held = this.parts.held();
    const before = [...this.known].filter((id) => !held.has(id));
    const reading = await this.parts.reader.readAll();
    this.receive(reading);
    const missing = before.filter((id) => !reading.has(id));
    if (missing.length === 0 || !reading.complete) return reading;
    for (const id of missing) {
      this.known.delete(id);
      this.own.delete(id);
    }
    if (this.loaded) this.tell(this.reset, undefined);
    return reading;
  }

  private receive(reading: Reading): void {
    const events = [...reading.events.values()].filter((event) => !this.known.has(event.id));
    for (const id of [...reading.events.keys(), ...reading.unknown.keys()]) this.known.add(id);
    if (this.loaded && events.length > 0) this.tell(this.received, events.sort(compareEvents));
  }

  private forgetAllBut(reading: Reading): void {
    for (const id of this.known) {
      if (!reading.has(id) && !this.own.has(id) && !this.untold.has(id)) this.known.delete(id);
    }
  }

  private counted<T>(listen: Listen<T>): Listen<T> {
    return (listener) => {
      const subscription = listen(listener);
      let here = true;
      this.listeners++;
      this.updateWatch();
      return {
        dispose: () => {
          subscription.dispose();
          if (here) this.listeners--;
          here = false;
          this.updateWatch();
        },
      };
    };
  }

  private updateWatch(): void {
    if (this.loaded && this.listeners > 0 && !this.disposed) this.watch.start();
    else this.watch.dispose();
  }

  private tell<T>(emitter: Emitter<T>, value: T): void {
    try {
      emitter.fire(value);
    } catch (error) {
      this.parts.logger.error('A listener to the log failed', error);
    }
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
