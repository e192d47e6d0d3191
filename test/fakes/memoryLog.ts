import type { Event, UnknownEvent } from '../../src/core/log/events';
import type { Draft } from '../../src/core/ports/draftStore';
import type { LoadedLog } from '../../src/core/ports/eventStore';

/** What the disk is to the real stores: several fakes on one of these are windows on one workspace. */
export class MemoryLog {
  readonly events = new Map<string, Event>();
  readonly unknown = new Map<string, UnknownEvent>();
  readonly damaged: LoadedLog['damaged'][number][] = [];
  /** By key; an empty text is a draft that was given up. */
  readonly drafts = new Map<string, Draft>();
  /** Why nothing can be written; undefined while it can. */
  fault: string | undefined;
  private readonly windows = new Set<() => void>();

  /** Calls back whenever something was written or removed. */
  onDidChange(look: () => void): void {
    this.windows.add(look);
  }

  write(events: readonly Event[]): void {
    for (const event of events) this.events.set(event.id, event);
    this.changed();
  }

  clear(): void {
    this.events.clear();
    this.unknown.clear();
    this.damaged.length = 0;
    this.drafts.clear();
    this.changed();
  }

  private changed(): void {
    for (const look of this.windows) look();
  }
}
