import { sortableId } from '../base/id';
import type { Instant } from '../ports/clock';
import { eventVersion, parseEvent, type Event, type Fact, type Stamp } from './events';

const minute = 60_000;
/** As many ids as `sortableId` keeps in order within one millisecond. */
const idsPerMillisecond = 1024;

/** Stamps the facts of one session. Its ids and times never go back, whatever the device's clock does. */
export class Stamper {
  private time = 0;
  private sequence = 0;

  /** @param random a number in [0, 1), drawn anew at each call */
  constructor(
    private readonly now: () => Instant,
    private readonly random: () => number = Math.random,
  ) {}

  /**
   * The result is what a later reading of the log will give: copies, without undefined fields.
   *
   * @throws {TypeError} when `parseEvent` would not take one of the facts
   */
  stamp(facts: readonly Fact[]): Event[] {
    const { time, offset } = this.now();
    return facts.map((fact) => {
      this.advance(time);
      const id = sortableId(this.time, this.sequence, this.random);
      const stamp: Stamp = { id, time: this.time, date: localDate(this.time, offset), offset, v: eventVersion };
      // First for those who read the file, and last because a fact may be an old event with a stamp of its own.
      const stamped: unknown = JSON.parse(JSON.stringify({ ...stamp, ...fact, ...stamp }));
      const parsed = parseEvent(stamped);
      if (parsed.kind !== 'event') throw new TypeError(`A fact of type "${fact.type}" does not fit its schema.`);
      return parsed.event;
    });
  }

  private advance(time: number): void {
    if (time > this.time) {
      this.time = time;
      this.sequence = 0;
    } else if (++this.sequence === idsPerMillisecond) {
      this.time++;
      this.sequence = 0;
    }
  }
}

/**
 * The calendar date, `YYYY-MM-DD`, of a moment where local time is `offset` minutes ahead of UTC.
 *
 * @param time milliseconds since 1970 (UTC)
 */
export function localDate(time: number, offset: number): string {
  return new Date(time + offset * minute).toISOString().slice(0, 10);
}
