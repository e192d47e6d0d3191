import type { Listen } from '../base/emitter';
import type { Event, Fact, UnknownEvent } from '../log/events';

/** What reading the whole log found. */
export interface LoadedLog {
  /** Sorted by time, then id; no id twice. */
  readonly events: readonly Event[];
  /** Events of a newer version: carried along, not interpreted. */
  readonly unknown: readonly UnknownEvent[];
  /**
   * Lines that could not be read, counted from 1; line 0 is a segment that could
   * not be opened at all. They stay where they are.
   */
  readonly damaged: readonly { readonly segment: string; readonly line: number }[];
}

export type StoreHealth =
  | { readonly state: 'saved' }
  /** Events are held in memory and saved when the place can be written again. */
  | { readonly state: 'unsaved'; readonly pending: number; readonly reason: string };

/** The log of everything that happened, shared by all windows on one workspace. */
export interface EventStore {
  /** Where it lies, for a person to read. */
  readonly location: string;
  readonly health: StoreHealth;
  readonly onDidChangeHealth: Listen<StoreHealth>;
  /** Events that another window wrote, sorted. Only after `load`. */
  readonly onDidReceive: Listen<readonly Event[]>;
  /** Events of this window that were appended, in order, stamped. */
  readonly onDidAppend: Listen<readonly Event[]>;
  /**
   * Events were removed, by `deleteAll` of this window or another, or by hand:
   * what `load` gave no longer holds, so load again.
   */
  readonly onDidReset: Listen<void>;

  /** Reads everything, with what is held in memory. A second call reads again. Never rejects. */
  load(): Promise<LoadedLog>;
  /**
   * Looks at once for what other windows wrote, instead of waiting until it is noticed. `onDidReceive`
   * has told it when this resolves. Only after `load`. Never rejects.
   */
  catchUp(): Promise<void>;
  /**
   * Stamps the facts and adds them, in one write. Resolves once they are on the
   * disk, or, when the place cannot be written, once they are held in memory
   * (then `health` says so). The events are in `load` and `onDidAppend` either way.
   *
   * @throws {TypeError} when a fact could not be read back (`parseEvent` refuses it, as a
   *   text that is too long); then none of the facts is added
   */
  append(facts: readonly Fact[]): Promise<readonly Event[]>;
  /** Tries again to write what is held in memory. Never rejects: `health` tells. */
  flush(): Promise<void>;
  /**
   * Removes every event and draft of all windows. Returns how many events there were.
   *
   * @throws {UserError} when something could not be removed; what could be is gone
   */
  deleteAll(): Promise<number>;
  /** Writes what is held in memory, seals this session's segment and stops watching. Never rejects; a second call does nothing. */
  close(): Promise<void>;
}
