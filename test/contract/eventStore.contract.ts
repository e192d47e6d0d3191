import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareEvents, type Event, type Fact, type UnknownEvent } from '../../src/core/log/events';
import { localDate } from '../../src/core/log/stamper';
import type { EventStore } from '../../src/core/ports/eventStore';
import { aFact } from '../factories/events';
import { FakeClock } from '../fakes/fakeClock';
import { Heard, next, whileTimePasses } from './waiting';

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

/** What every store of events does. */
export function describeEventStore(name: string, makePlace: () => Promise<LogPlace>): void {
  describe(`event store: ${name}`, () => {
    let place: LogPlace;
    let clock: FakeClock;
    let store: EventStore;

    beforeEach(async () => {
      place = await makePlace();
      clock = new FakeClock();
      store = place.open(clock);
    });
    afterEach(() => place.dispose());

    const note = (text: string): Fact => aFact('noted', { note: text });
    const notes = (events: readonly Event[]): string[] => events.map((event) => (event.type === 'noted' ? event.note : event.type));
    const load = async (from: EventStore = store): Promise<readonly Event[]> => (await from.load()).events;

    describe('keeping events', () => {
      it('has none at first', async () => {
        assert.deepEqual(await store.load(), { events: [], unknown: [], damaged: [] });
        assert.deepEqual(store.health, { state: 'saved' });
      });

      it('gives back what was appended, for this window and the next', async () => {
        const appended = await store.append([aFact('markedTricky'), aFact('rated'), aFact('committed')]);
        assert.deepEqual(await load(), appended);
        assert.deepEqual(await load(place.open(clock)), appended);
      });

      it('stamps an event with its time, its version and the date on the wall', async () => {
        clock.time = Date.UTC(2026, 11, 31, 23, 30);
        clock.offset = 60;
        const [event] = await store.append([note('a')]);
        const stamp = { id: event?.id, time: clock.time, date: '2027-01-01', offset: 60, v: 1 };
        assert.deepEqual(event, { ...stamp, ...note('a') });
      });

      it('keeps the order of the calls, also of those made at once', async () => {
        await Promise.all(['a', 'b', 'c', 'd'].map((text) => store.append([note(text), note(`${text}2`)])));
        assert.deepEqual(notes(await load()), ['a', 'a2', 'b', 'b2', 'c', 'c2', 'd', 'd2']);
      });

      it('lets neither ids nor times go back, wherever clock and time zone go', async () => {
        const moves = fc.array(fc.record({ by: fc.integer({ min: -1e7, max: 1e7 }), offset: fc.integer({ min: -720, max: 840 }) }), { maxLength: 20 });
        await fc.assert(
          fc.asyncProperty(moves, async (steps) => {
            const before = (await load()).length;
            for (const { by, offset } of steps) {
              clock.time += by;
              clock.offset = offset;
              await store.append([note('a'), note('b')]);
            }
            const events = (await load()).slice(before);
            assert.equal(events.length, 2 * steps.length);
            assert.deepEqual(events, [...events].sort((a, b) => (a.id < b.id ? -1 : 1)));
            assert.ok(events.every(({ date, time, offset }) => date === localDate(time, offset)));
          }),
          { numRuns: 10 },
        );
      });

      it('takes any text', async () => {
        const texts = ['', 'a\nb\r\nc', '"\\', '\u2028 \u0000', 'σ² 🧠', '{"crc":"00000000","event":{}}', '\ud800'];
        await store.append(texts.map(note));
        assert.deepEqual(notes(await load()), texts);
      });

      it('refuses what could not be read back, and all that came with it', async () => {
        await assert.rejects(store.append([note('a'), note('x'.repeat(200_001))]), TypeError);
        await assert.rejects(store.append([aFact('rated', { score: Number.NaN })]), TypeError);
        assert.deepEqual(await load(), []);
      });

      it('appends nothing when there is nothing', async () => {
        assert.deepEqual(await store.append([]), []);
        assert.deepEqual(await load(), []);
      });

      it('tells what was appended, and bears a listener that fails', async () => {
        const heard = new Heard(store.onDidAppend);
        store.onDidAppend(() => {
          throw new Error('of the listener');
        });
        const events = await store.append([note('a'), note('b')]);
        assert.deepEqual(heard.all, events);
      });

      it('carries events of a later version along, and does not tell them', async () => {
        const later: UnknownEvent = { id: 'Z1', time: clock.time, date: '2026-03-14', offset: 0, v: 99, type: 'dreamt', of: ['σ'] };
        const heard = new Heard(store.onDidReceive);
        await store.load();
        await place.plant(later);
        const [event] = await place.open(clock).append([note('a')]);
        assert.deepEqual(await heard.atLeast(1), [event]);
        assert.deepEqual((await store.load()).unknown, [later]);
      });
    });

    describe('several windows', () => {
      let other: EventStore;
      beforeEach(() => (other = place.open(clock)));

      it('are one log, sorted by time', async () => {
        await store.append([note('a')]);
        clock.advance(1000);
        await other.append([note('b')]);
        clock.advance(1000);
        await store.append([note('c')]);
        assert.deepEqual(notes(await load()), ['a', 'b', 'c']);
        assert.deepEqual(await load(other), await load());
      });

      it('hear of each other, each event once and never their own', async () => {
        await Promise.all([store.load(), other.load()]);
        const here = new Heard(store.onDidReceive);
        const there = new Heard(other.onDidReceive);
        const fromHere: Event[] = [];
        const fromThere: Event[] = [];
        for (let i = 0; i < 10; i++) {
          clock.advance(10);
          fromHere.push(...(await store.append([note(`here ${i}`)])));
          fromThere.push(...(await other.append([note(`there ${i}`), aFact('ticked')])));
        }
        await Promise.all([here.atLeast(20), there.atLeast(10)]);
        assert.deepEqual([...here.all].sort(compareEvents), fromThere);
        assert.deepEqual([...there.all].sort(compareEvents), fromHere);
      });

      it('hear what came between loading and listening, and nothing that came before', async () => {
        await other.append([note('before')]);
        await store.load();
        await other.append([note('between')]);
        const heard = new Heard(store.onDidReceive);
        await other.append([note('after')]);
        assert.deepEqual(notes(await heard.atLeast(2)), ['between', 'after']);
      });

      it('hear nothing once they stop listening', async () => {
        await store.load();
        const heard: unknown[] = [];
        store.onDidReceive((events) => heard.push(events)).dispose();
        const still = new Heard(store.onDidReceive);
        await other.append([note('a')]);
        await still.atLeast(1);
        assert.deepEqual(heard, []);
      });

      it('miss nothing and have nothing twice, though they load in the midst of it all', async () => {
        let view: Event[] = [];
        const reload = async (): Promise<void> => void (view = [...(await store.load()).events]);
        const add = (events: readonly Event[]): void => void view.push(...events);
        await reload();
        store.onDidAppend(add);
        store.onDidReceive(add);
        const received = new Heard(store.onDidReceive);
        const written: Event[] = [];
        const write = async (to: EventStore): Promise<void> => {
          for (let i = 0; i < 30; i++) written.push(...(await to.append([note(`${i}`)])));
        };
        const read = async (): Promise<void> => {
          for (let i = 0; i < 30; i++) await reload();
        };
        await Promise.all([write(store), write(other), read()]);
        await received.atLeast(30);
        assert.deepEqual(view.sort(compareEvents), written.sort(compareEvents));
      });

      it('hear, when one loads again, what it found', async () => {
        await store.load();
        await other.append([note('a')]);
        const heard = new Heard(store.onDidReceive);
        await store.load();
        assert.deepEqual(notes(await heard.atLeast(1)), ['a']);
      });
    });

    describe('a place that cannot be written', () => {
      it('keeps events in memory, says so, and shows them all the same', async () => {
        await place.spoil();
        const told = next(store.onDidChangeHealth);
        const heard = new Heard(store.onDidAppend);
        const events = [...(await store.append([note('a')])), ...(await store.append([note('b')]))];
        const health = store.health;
        assert.equal((await told).state, 'unsaved');
        assert.ok(health.state === 'unsaved' && health.pending === 2 && health.reason.length > 10, JSON.stringify(health));
        assert.deepEqual(heard.all, events);
        assert.deepEqual(await load(), events);
      });

      it('writes everything in order with the next event once it can', async () => {
        await place.spoil();
        await store.append([note('a')]);
        await store.append([note('b')]);
        await place.mend();
        await store.append([note('c')]);
        assert.deepEqual(store.health, { state: 'saved' });
        assert.deepEqual(notes(await load(place.open(clock))), ['a', 'b', 'c']);
      });

      it('writes what waits when asked to', async () => {
        await store.append([note('a')]);
        await place.spoil();
        await store.append([note('b')]);
        await store.flush();
        assert.equal(store.health.state, 'unsaved');
        await place.mend();
        await store.flush();
        assert.deepEqual(store.health, { state: 'saved' });
        assert.deepEqual(notes(await load(place.open(clock))), ['a', 'b']);
      });

      it('tries again by itself after five seconds', async () => {
        await place.spoil();
        await store.append([note('a')]);
        await place.mend();
        const saved = next(store.onDidChangeHealth);
        clock.advance(4999);
        assert.equal(store.health.state, 'unsaved');
        clock.advance(1);
        assert.deepEqual(await saved, { state: 'saved' });
        assert.deepEqual(notes(await load(place.open(clock))), ['a']);
      });

      it('tells other windows once it could be written', async () => {
        const other = place.open(clock);
        await other.load();
        const heard = new Heard(other.onDidReceive);
        await place.spoil();
        const events = await store.append([note('a'), note('b')]);
        await place.mend();
        await store.flush();
        assert.deepEqual(await whileTimePasses(clock, heard.atLeast(2)), events);
      });
    });

    describe('deleting everything', () => {
      it('leaves nothing, says how much there was, and goes on anew', async () => {
        const other = place.open(clock);
        await store.append([note('a')]);
        await other.append([note('b'), note('c')]);
        await store.load();
        const reset = next(store.onDidReset);
        assert.equal(await store.deleteAll(), 3);
        await reset;
        assert.deepEqual(await load(), []);
        await store.append([note('d')]);
        await other.append([note('e')]);
        assert.deepEqual(notes(await load(place.open(clock))).sort(), ['d', 'e']);
      });

      it('is noticed by other windows', async () => {
        const other = place.open(clock);
        await other.append([note('a')]);
        await other.load();
        const reset = next(other.onDidReset);
        await store.deleteAll();
        await whileTimePasses(clock, reset);
        assert.deepEqual(await load(other), []);
      });

      it('drops what waits in memory', async () => {
        await place.spoil();
        await store.append([note('a')]);
        assert.equal(await store.deleteAll(), 1);
        assert.deepEqual(store.health, { state: 'saved' });
        await place.mend();
        await store.append([note('b')]);
        assert.deepEqual(notes(await load()), ['b']);
      });

      it('spares what is appended after it was asked for', async () => {
        await store.append([note('a')]);
        const deleted = store.deleteAll();
        const appended = await store.append([note('b')]);
        assert.equal(await deleted, 1);
        assert.deepEqual(await load(), appended);
      });
    });

    describe('closing', () => {
      it('loses nothing and may be done twice', async () => {
        await store.append([note('a')]);
        await Promise.all([store.close(), store.close()]);
        assert.deepEqual(notes(await load(place.open(clock))), ['a']);
      });

      it('writes what waits', async () => {
        await place.spoil();
        await store.append([note('a')]);
        await place.mend();
        await store.close();
        assert.deepEqual(notes(await load(place.open(clock))), ['a']);
      });

      it('still takes an event that comes too late', async () => {
        await store.append([note('a')]);
        await store.close();
        await store.append([note('b')]);
        assert.deepEqual(notes(await load(place.open(clock))), ['a', 'b']);
      });

      it('does not fail where nothing can be written', async () => {
        await place.spoil();
        await store.append([note('a')]);
        await store.close();
      });
    });
  });
}
