import { dayLength, dayText } from '../../src/core/base/day';
import { compareEvents, type Event, type Rating } from '../../src/core/log/events';
import { History } from '../../src/core/log/history';
import { EventFactory } from './events';

const scores: Readonly<Record<Rating, number>> = { again: 30, hard: 70, good: 90, easy: 100 };

/** Writes a history as days of events, in any order, and folds it. Days are practice days that begin at midnight UTC. */
export class Past {
  private readonly factory = new EventFactory();
  private readonly events: Event[] = [];
  private made = 0;

  /** An answer to `item` on `day`, rated. */
  answered(item: string, day: number, rating: Rating = 'good'): this {
    const time = this.timeOn(day);
    const committed = this.factory.make('committed', { item, time, drill: `drill-${day}` });
    const rated = this.factory.make('rated', { attempt: committed.id, item, rating, proposed: rating, score: scores[rating], time: time + 1 });
    this.events.push(committed, rated);
    return this;
  }

  skipped(item: string, day: number): this {
    this.events.push(this.factory.make('skipped', { item, day: dayText(day), time: this.timeOn(day) }));
    return this;
  }

  retired(item: string, day: number): this {
    this.events.push(this.factory.make('retired', { item, time: this.timeOn(day) }));
    return this;
  }

  askedFact(item: string, day: number): this {
    this.events.push(this.factory.make('factAsked', { item, time: this.timeOn(day) }));
    return this;
  }

  get history(): History {
    return new History(0, [...this.events].sort(compareEvents));
  }

  private timeOn(day: number): number {
    return day * dayLength + dayLength / 2 + 1000 * this.made++;
  }
}
