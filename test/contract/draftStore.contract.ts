import assert from 'node:assert/strict';
import type { DraftStore } from '../../src/core/ports/draftStore';
import { FakeClock } from '../fakes/fakeClock';
import { next } from './waiting';

/** One place where windows keep drafts, for one test. */
export interface DraftPlace {
  /** Opens a window on it. */
  open(clock: FakeClock): DraftStore;
  /** From now on nothing can be written there. */
  spoil(): Promise<void>;
  mend(): Promise<void>;
  dispose(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

/** What every store of drafts does. */
export function describeDraftStore(name: string, makePlace: () => Promise<DraftPlace>): void {
  describe(`draft store: ${name}`, () => {
    let place: DraftPlace;
    let clock: FakeClock;
    let store: DraftStore;
    let other: DraftStore;

    beforeEach(async () => {
      place = await makePlace();
      clock = new FakeClock();
      store = place.open(clock);
      other = place.open(clock);
    });
    afterEach(() => place.dispose());

    const texts = async (from: DraftStore = place.open(clock)): Promise<Record<string, string>> =>
      Object.fromEntries([...(await from.load())].map(([key, draft]) => [key, draft.text]));

    it('has none at first', async () => {
      assert.deepEqual(await texts(), {});
    });

    it('keeps the newest text of each key', async () => {
      store.put('a', 'The tr');
      store.put('a', 'The trees');
      store.put('b', 'σ²');
      await store.flush();
      assert.deepEqual(await texts(), { a: 'The trees', b: 'σ²' });
      const draft = (await place.open(clock).load()).get('b');
      assert.deepEqual(draft, { key: 'b', text: 'σ²', time: clock.time });
    });

    it('gives a text that is not written yet to its own window', async () => {
      store.put('a', 'The trees');
      assert.deepEqual(await texts(store), { a: 'The trees' });
    });

    it('takes any key', async () => {
      store.put('__proto__', 'a');
      store.put('drill/1#x y', 'b');
      await store.flush();
      assert.deepEqual([...(await place.open(clock).load()).keys()].sort(), ['__proto__', 'drill/1#x y']);
    });

    it('takes the newest text of all windows, however often each of them writes', async () => {
      store.put('a', 'old');
      await store.flush();
      clock.advance(1000);
      other.put('a', 'new');
      await other.flush();
      clock.advance(1000);
      store.put('b', 'something else');
      await store.flush();
      assert.deepEqual(await texts(), { a: 'new', b: 'something else' });
      assert.deepEqual(await texts(store), { a: 'new', b: 'something else' });
    });

    it('forgets a key whose text is empty, also the text of an older window', async () => {
      store.put('a', 'old');
      await store.flush();
      clock.advance(1000);
      other.put('a', '');
      assert.deepEqual(await texts(other), {});
      await other.flush();
      assert.deepEqual(await texts(), {});
    });

    it('takes a text for newer than what was loaded, though the clock was set back', async () => {
      store.put('a', 'old');
      await store.flush();
      clock.time -= day;
      await other.load();
      other.put('a', 'new');
      await other.flush();
      assert.deepEqual(await texts(), { a: 'new' });
    });

    it('drops a text after thirty days', async () => {
      store.put('a', 'old');
      await store.flush();
      clock.time += 30 * day;
      assert.deepEqual(await texts(), { a: 'old' });
      clock.time += 1;
      assert.deepEqual(await texts(), {});
    });

    it('writes nothing when there is nothing to write', async () => {
      await store.flush();
      assert.deepEqual(await texts(), {});
    });

    it('says when it cannot write, and writes when it can', async () => {
      await place.spoil();
      const failed = next(store.onDidFail);
      store.put('a', 'kept');
      await store.flush();
      assert.ok((await failed).length > 10);
      assert.deepEqual(await texts(store), { a: 'kept' });
      await place.mend();
      await store.flush();
      assert.deepEqual(await texts(), { a: 'kept' });
    });
  });
}
