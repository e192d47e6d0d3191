import type { Event, Fact, UnknownEvent } from '../../src/core/log/events';
import type { EventStore } from '../../src/core/ports/eventStore';
import { aFact } from '../factories/events';
import { FakeClock } from '../fakes/fakeClock';

/** One place where windows keep a log together, for one test. */
export interface LogPlace {
  /** Opens a window on it. */
  open(clock: FakeClock): EventStore;
  /** From now on nothing can be written there. */
  spoil(): Promise<void>;
  mend(): Promise<void>;
  /** A later version of the program writes an event there. */
  plant(event: UnknownEvent): Promise<void>;
  /** Ends what was opened and leaves nothing behind. */
  dispose(): Promise<void>;
}

/** What a test has of a log: a place and one window on it, both its own. */
export class LogUnderTest {
  constructor(
    readonly place: LogPlace,
    readonly clock = new FakeClock(),
    readonly store = place.open(clock),
  ) {}

  /** Another window. */
  open(): EventStore {
    return this.place.open(this.clock);
  }

  async load(from: EventStore = this.store): Promise<readonly Event[]> {
    return (await from.load()).events;
  }
}

export function note(text: string): Fact {
  return aFact('noted', { note: text });
}

/** The texts of notes, and the types of other events. */
export function notes(events: readonly Event[]): string[] {
  return events.map((event) => (event.type === 'noted' ? event.note : event.type));
}
