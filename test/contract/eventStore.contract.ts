import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnknownEvent } from '../../src/core/log/events';
import { localDate } from '../../src/core/log/stamper';
import { aFact } from '../factories/events';
import { LogUnderTest, note, notes, type LogPlace } from './logPlace';
import { Heard, next, whileTimePasses } from './waiting';

/** What every store of events does for its own window. */
export function describeEventStore(name: string, makePlace: () => Promise<LogPlace>): void {
  describe(`event store: ${name}`, () => {
    let log: LogUnderTest;
    beforeEach(async () => (log = new LogUnderTest(await makePlace())));
    afterEach(() => log.place.dispose());

    describe('keeping events', () => {
      it('has none at first', async () => {
        assert.deepEqual(await log.store.load(), { events: [], unknown: [], damaged: [] });
        assert.deepEqual(log.store.health, { state: 'saved' });
      });

      it('gives back what was appended, for this window and the next', async () => {
        const appended = await log.store.append([aFact('markedTricky'), aFact('rated'), aFact('committed')]);
        assert.deepEqual(await log.load(), appended);
        assert.deepEqual(await log.load(log.open()), appended);
      });

      it('stamps an event with its time, its version and the date on the wall', async () => {
        log.clock.time = Date.UTC(2026, 11, 31, 23, 30);
        log.clock.offset = 60;
        const [event] = await log.store.append([note('a')]);
        const stamp = { id: event?.id, time: log.clock.time, date: '2027-01-01', offset: 60, v: 1 };
        assert.deepEqual(event, { ...stamp, ...note('a') });
      });

      it('keeps the order of the calls, also of those made at once', async () => {
        await Promise.all(['a', 'b', 'c', 'd'].map((text) => log.store.append([note(text), note(`${text}2`)])));
        assert.deepEqual(notes(await log.load()), ['a', 'a2', 'b', 'b2', 'c', 'c2', 'd', 'd2']);
      });

      it('lets neither ids nor times go back, wherever clock and time zone go', async () => {
        const moves = fc.array(fc.record({ by: fc.integer({ min: -1e7, max: 1e7 }), offset: fc.integer({ min: -720, max: 840 }) }), { maxLength: 20 });
        await fc.assert(
          fc.asyncProperty(moves, async (steps) => {
            const before = (await log.load()).length;
            for (const { by, offset } of steps) {
              log.clock.time += by;
              log.clock.offset = offset;
              await log.store.append([note('a'), note('b')]);
            }
            const events = (await log.load()).slice(before);
            assert.equal(events.length, 2 * steps.length);
            assert.deepEqual(events, [...events].sort((a, b) => (a.id < b.id ? -1 : 1)));
            assert.ok(events.every(({ date, time, offset }) => date === localDate(time, offset)));
          }),
          { numRuns: 10 },
        );
      });

      it('takes any text', async () => {
        const texts = ['', 'a\nb\r\nc', '"\\', '\u2028 \u0000', 'σ² 🧠', '{"crc":"00000000","event":{}}', '\ud800'];
        await log.store.append(texts.map(note));
        assert.deepEqual(notes(await log.load()), texts);
      });

      it('refuses what could not be read back, and all that came with it', async () => {
        await assert.rejects(log.store.append([note('a'), note('x'.repeat(200_001))]), TypeError);
        await assert.rejects(log.store.append([aFact('rated', { score: Number.NaN })]), TypeError);
        assert.deepEqual(await log.load(), []);
      });

      it('appends nothing when there is nothing', async () => {
        assert.deepEqual(await log.store.append([]), []);
        assert.deepEqual(await log.load(), []);
      });

      it('tells what was appended, and bears a listener that fails', async () => {
        const heard = new Heard(log.store.onDidAppend);
        log.store.onDidAppend(() => {
          throw new Error('of the listener');
        });
        const events = await log.store.append([note('a'), note('b')]);
        assert.deepEqual(heard.all, events);
      });

      it('carries events of a later version along, and does not tell them', async () => {
        const later: UnknownEvent = { id: 'Z1', time: log.clock.time, date: '2026-03-14', offset: 0, v: 99, type: 'dreamt', of: ['σ'] };
        const heard = new Heard(log.store.onDidReceive);
        await log.store.load();
        await log.place.plant(later);
        const [event] = await log.open().append([note('a')]);
        assert.deepEqual(await heard.atLeast(1), [event]);
        assert.deepEqual((await log.store.load()).unknown, [later]);
      });
    });

    describe('a place that cannot be written', () => {
      it('keeps events in memory, says so, and shows them all the same', async () => {
        await log.place.spoil();
        const told = next(log.store.onDidChangeHealth);
        const heard = new Heard(log.store.onDidAppend);
        const events = [...(await log.store.append([note('a')])), ...(await log.store.append([note('b')]))];
        const health = log.store.health;
        assert.equal((await told).state, 'unsaved');
        assert.ok(health.state === 'unsaved' && health.pending === 2 && health.reason.length > 10, JSON.stringify(health));
        assert.deepEqual(heard.all, events);
        assert.deepEqual(await log.load(), events);
      });

      it('writes everything in order with the next event once it can', async () => {
        await log.place.spoil();
        await log.store.append([note('a')]);
        await log.store.append([note('b')]);
        await log.place.mend();
        await log.store.append([note('c')]);
        assert.deepEqual(log.store.health, { state: 'saved' });
        assert.deepEqual(notes(await log.load(log.open())), ['a', 'b', 'c']);
      });

      it('writes what waits when asked to', async () => {
        await log.store.append([note('a')]);
        await log.place.spoil();
        await log.store.append([note('b')]);
        await log.store.flush();
        assert.equal(log.store.health.state, 'unsaved');
        await log.place.mend();
        await log.store.flush();
        assert.deepEqual(log.store.health, { state: 'saved' });
        assert.deepEqual(notes(await log.load(log.open())), ['a', 'b']);
      });

      it('tries again by itself after five seconds', async () => {
        await log.place.spoil();
        await log.store.append([note('a')]);
        await log.place.mend();
        const saved = next(log.store.onDidChangeHealth);
        log.clock.advance(4999);
        assert.equal(log.store.health.state, 'unsaved');
        log.clock.advance(1);
        assert.deepEqual(await saved, { state: 'saved' });
        assert.deepEqual(notes(await log.load(log.open())), ['a']);
      });

      it('tells other windows once it could be written', async () => {
        const other = log.open();
        await other.load();
        const heard = new Heard(other.onDidReceive);
        await log.place.spoil();
        const events = await log.store.append([note('a'), note('b')]);
        await log.place.mend();
        await log.store.flush();
        assert.deepEqual(await whileTimePasses(log.clock, heard.atLeast(2)), events);
      });
    });

    describe('closing', () => {
      it('loses nothing and may be done twice', async () => {
        await log.store.append([note('a')]);
        await Promise.all([log.store.close(), log.store.close()]);
        assert.deepEqual(notes(await log.load(log.open())), ['a']);
      });

      it('writes what waits', async () => {
        await log.place.spoil();
        await log.store.append([note('a')]);
        await log.place.mend();
        await log.store.close();
        assert.deepEqual(notes(await log.load(log.open())), ['a']);
      });

      it('still takes an event that comes too late', async () => {
        await log.store.append([note('a')]);
        await log.store.close();
        await log.store.append([note('b')]);
        assert.deepEqual(notes(await log.load(log.open())), ['a', 'b']);
      });

      it('does not fail where nothing can be written', async () => {
        await log.place.spoil();
        await log.store.append([note('a')]);
        await log.store.close();
      });
    });
  });
}
