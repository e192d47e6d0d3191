import assert from 'node:assert/strict';
import { compareEvents, type Event } from '../../src/core/log/events';
import type { EventStore } from '../../src/core/ports/eventStore';
import { aFact } from '../factories/events';
import { LogUnderTest, note, notes, type LogPlace } from './logPlace';
import { Heard, next, whileTimePasses } from './waiting';

/** What every store of events does for the windows that share its place. */
export function describeEventStoreWindows(name: string, makePlace: () => Promise<LogPlace>): void {
  describe(`event store of several windows: ${name}`, () => {
    let log: LogUnderTest;
    beforeEach(async () => (log = new LogUnderTest(await makePlace())));
    afterEach(() => log.place.dispose());

    describe('several windows', () => {
      let other: EventStore;
      beforeEach(() => (other = log.open()));

      it('are one log, sorted by time', async () => {
        await log.store.append([note('a')]);
        log.clock.advance(1000);
        await other.append([note('b')]);
        log.clock.advance(1000);
        await log.store.append([note('c')]);
        assert.deepEqual(notes(await log.load()), ['a', 'b', 'c']);
        assert.deepEqual(await log.load(other), await log.load());
      });

      it('hear of each other, each event once and never their own', async () => {
        await Promise.all([log.store.load(), other.load()]);
        const here = new Heard(log.store.onDidReceive);
        const there = new Heard(other.onDidReceive);
        const fromHere: Event[] = [];
        const fromThere: Event[] = [];
        for (let i = 0; i < 10; i++) {
          log.clock.advance(10);
          fromHere.push(...(await log.store.append([note(`here ${i}`)])));
          fromThere.push(...(await other.append([note(`there ${i}`), aFact('ticked')])));
        }
        await Promise.all([here.atLeast(20), there.atLeast(10)]);
        assert.deepEqual([...here.all].sort(compareEvents), fromThere);
        assert.deepEqual([...there.all].sort(compareEvents), fromHere);
      });

      it('hear what came between loading and listening, and nothing that came before', async () => {
        await other.append([note('before')]);
        await log.store.load();
        await other.append([note('between')]);
        const heard = new Heard(log.store.onDidReceive);
        await other.append([note('after')]);
        assert.deepEqual(notes(await heard.atLeast(2)), ['between', 'after']);
      });

      it('have heard everything once they have caught up', async () => {
        const heard = new Heard(log.store.onDidReceive);
        await log.store.load();
        for (const name of ['a', 'b', 'c']) {
          await other.append([note(name)]);
          await log.store.catchUp();
          assert.equal(notes(heard.all).at(-1), name);
        }
        await log.store.catchUp();
        assert.deepEqual(notes(heard.all), ['a', 'b', 'c']);
      });

      it('hear nothing once they stop listening', async () => {
        await log.store.load();
        const heard: unknown[] = [];
        log.store.onDidReceive((events) => heard.push(events)).dispose();
        const still = new Heard(log.store.onDidReceive);
        await other.append([note('a')]);
        await still.atLeast(1);
        assert.deepEqual(heard, []);
      });

      it('miss nothing and have nothing twice, though they load in the midst of it all', async () => {
        let view: Event[] = [];
        const reload = async (): Promise<void> => void (view = [...(await log.store.load()).events]);
        const add = (events: readonly Event[]): void => void view.push(...events);
        await reload();
        log.store.onDidAppend(add);
        log.store.onDidReceive(add);
        const received = new Heard(log.store.onDidReceive);
        const written: Event[] = [];
        const write = async (to: EventStore): Promise<void> => {
          for (let i = 0; i < 30; i++) written.push(...(await to.append([note(`${i}`)])));
        };
        const read = async (): Promise<void> => {
          for (let i = 0; i < 30; i++) await reload();
        };
        await Promise.all([write(log.store), write(other), read()]);
        await received.atLeast(30);
        assert.deepEqual(view.sort(compareEvents), written.sort(compareEvents));
      });

      it('hear, when one loads again, what it found', async () => {
        await log.store.load();
        await other.append([note('a')]);
        const heard = new Heard(log.store.onDidReceive);
        await log.store.load();
        assert.deepEqual(notes(await heard.atLeast(1)), ['a']);
      });
    });

    describe('deleting everything', () => {
      it('leaves nothing, says how much there was, and goes on anew', async () => {
        const other = log.open();
        await log.store.append([note('a')]);
        await other.append([note('b'), note('c')]);
        await log.store.load();
        const reset = next(log.store.onDidReset);
        assert.equal(await log.store.deleteAll(), 3);
        await reset;
        assert.deepEqual(await log.load(), []);
        await log.store.append([note('d')]);
        await other.append([note('e')]);
        assert.deepEqual(notes(await log.load(log.open())).sort(), ['d', 'e']);
      });

      it('is noticed by other windows', async () => {
        const other = log.open();
        await other.append([note('a')]);
        await other.load();
        const reset = next(other.onDidReset);
        await log.store.deleteAll();
        await whileTimePasses(log.clock, reset);
        assert.deepEqual(await log.load(other), []);
      });

      it('drops what waits in memory', async () => {
        await log.place.spoil();
        await log.store.append([note('a')]);
        assert.equal(await log.store.deleteAll(), 1);
        assert.deepEqual(log.store.health, { state: 'saved' });
        await log.place.mend();
        await log.store.append([note('b')]);
        assert.deepEqual(notes(await log.load()), ['b']);
      });

      it('spares what is appended after it was asked for', async () => {
        await log.store.append([note('a')]);
        const deleted = log.store.deleteAll();
        const appended = await log.store.append([note('b')]);
        assert.equal(await deleted, 1);
        assert.deepEqual(await log.load(), appended);
        assert.deepEqual(await log.load(log.open()), appended);
      });
    });
  });
}
