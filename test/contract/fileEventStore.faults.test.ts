import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { FileEventStore } from '../../src/adapters/storage/fileEventStore';
import type { Event } from '../../src/core/log/events';
import { aFact, EventFactory } from '../factories/events';
import { FakeClock } from '../fakes/fakeClock';
import { FaultyDisk, type WriteFault } from '../fakes/faultyDisk';
import { RecordingLogger } from '../fakes/recordingLogger';
import { Child } from './childProcess';
import { note } from './logPlace';
import { lineOf, StorageFolder } from './storageFolder';
import { Heard } from './waiting';

const eventWriter = fileURLToPath(new URL('./children/eventWriter.mjs', import.meta.url));

describe('event store on files, when things go wrong', () => {
  let storage: StorageFolder;
  let clock: FakeClock;
  const stores: FileEventStore[] = [];

  beforeEach(async () => {
    storage = await StorageFolder.make();
    clock = new FakeClock();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await storage.dispose();
  });

  function open(disk?: FaultyDisk): FileEventStore {
    const place = { storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger() };
    const store = new FileEventStore(disk ? { ...place, disk } : place);
    stores.push(store);
    return store;
  }

  const ids = (events: readonly Event[]): string[] => events.map(({ id }) => id);

  describe('processes', () => {
    it('that write at the same time lose nothing, and nothing is there twice', async function () {
      this.timeout(60_000);
      const children = [1, 2].map(() => new Child(eventWriter, storage.path(), '1000'));
      assert.deepEqual(await Promise.all(children.map((child) => child.end())), [0, 0]);
      const { events, damaged } = await open().load();
      assert.deepEqual(ids(events).sort(), children.flatMap(({ lines }) => lines).sort());
      assert.equal(new Set(ids(events)).size, 2000);
      assert.deepEqual(damaged, []);
    });

    it('that are killed while they write have kept every event they said they had', async function () {
      this.timeout(120_000);
      const acknowledged: string[] = [];
      for (let round = 0; round < 20; round++) {
        const child = new Child(eventWriter, storage.path(), '0');
        await child.says(Math.floor(Math.random() * 100));
        await child.kill();
        acknowledged.push(...child.lines);
      }
      const { events, damaged } = await open().load();
      const kept = new Set(ids(events));
      assert.deepEqual(acknowledged.filter((id) => !kept.has(id)), []);
      assert.equal(kept.size, events.length);
      assert.ok(damaged.length <= 20, `${damaged.length} damaged lines, at most one for each that was killed`);
    });
  });

  describe('damage', () => {
    const factory = new EventFactory();
    const events = [factory.make('noted', { note: 'σ² of the trees' }), factory.make('rated'), factory.make('markedTricky')];
    const lines = events.map((event) => Buffer.from(lineOf('event', event)));
    const whole = Buffer.concat(lines);

    it('of a file that ends too early costs the line it ends in', async function () {
      this.timeout(60_000); // one reading for each byte
      const store = open();
      for (let end = 0; end <= whole.length; end++) {
        const segment = await storage.write('a.jsonl', whole.subarray(0, end));
        const log = await store.load();
        // A line that lacks nothing but its line feed is whole.
        const ends = lines.map((_, i) => Buffer.concat(lines.slice(0, i + 1)).length);
        const kept = ends.filter((lineEnd) => end >= lineEnd - 1).length;
        const torn = end > (ends[kept - 1] ?? 0);
        assert.deepEqual(log.events, events.slice(0, kept), `cut at ${end}`);
        assert.deepEqual(log.damaged, torn ? [{ segment, line: kept + 1 }] : [], `cut at ${end}`);
      }
    });

    it('of any bit costs at most the line it is in, and is reported', async function () {
      this.timeout(60_000);
      const store = open();
      const flips = fc.record({ at: fc.nat({ max: whole.length - 1 }), bit: fc.nat({ max: 7 }) });
      await fc.assert(
        fc.asyncProperty(flips, async ({ at, bit }) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (whole[at] ?? 0) ^ (1 << bit);
          await storage.write('a.jsonl', bytes);
          const hit = whole.subarray(0, at).filter((byte) => byte === 0x0a).length;
          const lost = whole[at] === 0x0a ? [] : [events[hit]];
          const log = await store.load();
          assert.deepEqual(log.events, events.filter((event) => !lost.includes(event)));
          assert.equal(log.damaged[0]?.line, hit + 1);
        }),
        { numRuns: 500 },
      );
    });

    it('leaves the file as it is', async () => {
      const segment = await storage.write('a.jsonl', whole.subarray(0, -20));
      const store = open();
      await store.load();
      await store.append([note('a')]);
      await store.close();
      assert.deepEqual(await readFile(segment), whole.subarray(0, -20));
    });

    it('that was only a line being written is mended when the rest comes', async () => {
      const [first = Buffer.of(), second = Buffer.of()] = lines;
      const segment = await storage.write('a.jsonl', Buffer.concat([first, second.subarray(0, 50)]));
      const store = open();
      assert.deepEqual((await store.load()).events, events.slice(0, 1));
      const heard = new Heard(store.onDidReceive);
      await appendFile(segment, second.subarray(50));
      assert.deepEqual(await heard.atLeast(1), [events[1]]);
      assert.deepEqual((await store.load()).damaged, []);
    });

    it('does not keep a listener from the lines that follow', async () => {
      const segment = await storage.write('a.jsonl', whole.subarray(0, 30));
      const store = open();
      await store.load();
      const heard = new Heard(store.onDidReceive);
      await appendFile(segment, Buffer.concat([Buffer.from('\n'), ...lines.slice(1)]));
      assert.deepEqual(await heard.atLeast(2), events.slice(1));
    });
  });

  describe('a write that fails', () => {
    const fullAfter = (taken: number): WriteFault => ({ code: 'ENOSPC', taken });

    it('in the middle of a line costs no event, now or later', async () => {
      const disk = new FaultyDisk();
      const store = open(disk);
      const events = [...(await store.append([note('a')]))];
      disk.faults.push(fullAfter(40));
      events.push(...(await store.append([note('b')])));
      assert.deepEqual(store.health, { state: 'unsaved', pending: 1, reason: 'The disk is full.' });
      events.push(...(await store.append([note('c')])));
      assert.deepEqual(store.health, { state: 'saved' });
      const [segment, ...others] = await storage.segments();
      assert.deepEqual(others, []);
      const [a, b, c] = events.map((event) => lineOf('event', event).trimEnd());
      assert.deepEqual(await storage.lines(), [a, b?.slice(0, 40), b, c]); // the torn line stands alone
      assert.deepEqual(await open().load(), { events, unknown: [], damaged: [{ segment, line: 2 }] });
    });

    it('is not taken for written when only the sync failed', async () => {
      const disk = new FaultyDisk();
      const store = open(disk);
      disk.faults.push({ code: 'EIO', sync: true });
      const events = await store.append([note('a'), note('b')]);
      assert.equal(store.health.state, 'unsaved');
      await store.flush();
      assert.deepEqual(store.health, { state: 'saved' });
      assert.deepEqual(await open().load(), { events, unknown: [], damaged: [] });
    });

    it('costs no event wherever and however often it fails', async () => {
      const fault = fc.option(
        fc.oneof(
          fc.record({ code: fc.constant('ENOSPC'), taken: fc.nat({ max: 600 }) }),
          fc.record({ code: fc.constant('EIO'), sync: fc.constant(true as const) }),
        ),
        { nil: undefined },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fault, { maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 8 }), async (faults, sizes) => {
          const place = await StorageFolder.make();
          try {
            const disk = new FaultyDisk();
            disk.faults.push(...faults);
            const at = { storageDir: place.path(), siblings: false, clock, logger: new RecordingLogger() };
            const store = new FileEventStore({ ...at, disk });
            const appended = await Promise.all(sizes.map((size) => store.append(Array.from({ length: size }, () => aFact('rated')))));
            for (let i = 0; i < faults.length; i++) await store.flush();
            await store.close();
            assert.deepEqual((await new FileEventStore(at).load()).events, appended.flat());
          } finally {
            await place.dispose();
          }
        }),
        { numRuns: 60 },
      );
    });
  });
});
