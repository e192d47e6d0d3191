import assert from 'node:assert/strict';
import { access, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileEventStore, type FileEventStoreOptions } from '../../src/adapters/storage/fileEventStore';
import { isUserError } from '../../src/core/base/errors';
import { FakeClock } from '../fakes/fakeClock';
import { FaultyDisk } from '../fakes/faultyDisk';
import { RecordingLogger } from '../fakes/recordingLogger';
import { note, notes } from './logPlace';
import { lineOf, StorageFolder } from './storageFolder';
import { Heard, next, oneLook, whileTimePasses } from './waiting';

describe('event store on files, and what it leaves there', () => {
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

  function open(options: Partial<FileEventStoreOptions> = {}): FileEventStore {
    const store = new FileEventStore({ storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger(), ...options });
    stores.push(store);
    return store;
  }

  const isSeal = (line: string | undefined) => line?.includes('"seal":') ?? false;

  describe('segments', () => {
    it('are not made before there is an event', async () => {
      const store = open();
      await store.load();
      await store.close();
      await assert.rejects(access(storage.path()), { code: 'ENOENT' });
    });

    it('are named after their first event, hold one event a line, and end with a seal', async () => {
      const store = open({ session: 'a1b2' });
      const [first, second] = [...(await store.append([note('a')])), ...(await store.append([note('b')]))];
      await store.close();
      const [segment = '', ...others] = await storage.segments();
      assert.deepEqual(others, []);
      assert.equal(basename(segment), '20260314T150926Z-a1b2.jsonl');
      const seal = lineOf('seal', { time: clock.time });
      assert.equal(await readFile(segment, 'utf8'), lineOf('event', first) + lineOf('event', second) + seal);
    });

    it('get nothing more after their seal', async () => {
      const store = open();
      await store.append([note('a')]);
      await store.close();
      const [segment = ''] = await storage.segments();
      const sealed = await readFile(segment);
      await store.append([note('too late')]);
      assert.deepEqual(await readFile(segment), sealed);
    });

    it('are sealed and followed by another in a new month', async () => {
      const store = open();
      clock.offset = 0;
      clock.time = Date.UTC(2026, 2, 31, 23, 59);
      await store.append([note('a')]);
      clock.advance(60_000);
      await store.append([note('b')]);
      const [march = '', april = ''] = await storage.segments();
      assert.ok(isSeal((await readFile(march, 'utf8')).trimEnd().split('\n').at(-1)));
      assert.match(basename(april), /^20260401T000000Z/);
      assert.deepEqual(notes((await open().load()).events), ['a', 'b']);
    });

    it('are not sealed while something waits to be written', async () => {
      const disk = new FaultyDisk();
      const store = open({ disk });
      await store.append([note('a')]);
      disk.faults.push({ code: 'EIO', taken: 0 }, { code: 'EIO', taken: 0 });
      await store.append([note('b')]);
      await store.close();
      assert.deepEqual((await storage.lines()).filter(isSeal), []);
    });

    it('take calls made at once in one write and one sync', async () => {
      const disk = new FaultyDisk();
      const store = open({ disk });
      await store.append([note('first')]);
      disk.writes = disk.syncs = 0;
      await Promise.all(Array.from({ length: 100 }, (_, i) => store.append([note(`${i}`)])));
      assert.deepEqual([disk.writes, disk.syncs], [1, 1]);
    });

    it('that were removed by hand are noticed, and what follows is kept', async () => {
      const store = open();
      const other = open();
      await other.append([note('a')]);
      await store.append([note('b')]);
      await store.load();
      const reset = next(store.onDidReset);
      for (const segment of await storage.segments()) await rm(segment);
      await whileTimePasses(clock, reset);
      assert.deepEqual((await store.load()).events, []);
      await store.append([note('c')]);
      await other.append([note('d')]);
      assert.deepEqual(notes((await open().load()).events).sort(), ['c', 'd']);
    });

    it('that became shorter are noticed', async () => {
      const store = open();
      const other = open();
      await other.append([note('a')]);
      const [segment = ''] = await storage.segments();
      const { size } = await stat(segment);
      await other.append([note('b')]);
      await store.load();
      const reset = next(store.onDidReset);
      await truncate(segment, size);
      await whileTimePasses(clock, reset);
      assert.deepEqual(notes((await store.load()).events), ['a']);
    });

    it('that go while a write to them has failed are begun anew', async () => {
      const disk = new FaultyDisk();
      const store = open({ disk });
      await store.append([note('a')]);
      disk.faults.push({ code: 'EIO', taken: 10 });
      await store.append([note('b')]);
      for (const segment of await storage.segments()) await rm(segment);
      await store.flush();
      assert.deepEqual(store.health, { state: 'saved' });
      assert.deepEqual(notes((await open().load()).events), ['b']);
    });

    describe('that are out of reach for a while', () => {
      const awayOf = () => `${storage.log}.away`;
      let store: FileEventStore;
      let other: FileEventStore;
      let resets: number;

      beforeEach(async () => {
        store = open();
        other = open();
        await other.append([note('a')]);
        await store.load();
        resets = 0;
        store.onDidReset(() => resets++);
      });

      it('are not taken for deleted', async () => {
        const heard = new Heard(store.onDidReceive);
        await rename(storage.log, awayOf());
        await oneLook(clock);
        await rename(awayOf(), storage.log);
        await other.append([note('b')]);
        assert.deepEqual(notes(await whileTimePasses(clock, heard.atLeast(1))), ['b']);
        assert.equal(resets, 0);
      });

      it('are told again when the log was loaded meanwhile', async () => {
        const heard = new Heard(store.onDidReceive);
        await rename(storage.log, awayOf());
        assert.deepEqual((await store.load()).events, []);
        assert.equal(resets, 0);
        await rename(awayOf(), storage.log);
        assert.deepEqual(notes(await whileTimePasses(clock, heard.atLeast(1))), ['a']);
      });
    });
  });

  describe('siblings', () => {
    it('are one log, from whichever window', async () => {
      const places = [storage.path(), storage.path(1), storage.path(12)];
      for (const storageDir of places) {
        await open({ storageDir }).append([note(basename(join(storageDir, '..')))]);
        clock.advance(1000);
      }
      for (const storageDir of places) {
        assert.equal((await open({ storageDir }).load()).events.length, 3);
      }
    });

    it('are not asked for by the global storage', async () => {
      await open({ storageDir: storage.path(1) }).append([note('a')]);
      assert.deepEqual((await open({ siblings: false }).load()).events, []);
    });

    it('are heard when they appear later', async () => {
      const store = open();
      await store.load();
      const heard = new Heard(store.onDidReceive);
      await open({ storageDir: storage.path(1) }).append([note('a')]);
      assert.deepEqual(notes(await whileTimePasses(clock, heard.atLeast(1))), ['a']);
    });

    it('are deleted with the rest, drafts and all, and nothing else is', async () => {
      await open().append([note('a')]);
      await open({ storageDir: storage.path(1) }).append([note('b')]);
      const drafts = [join(storage.path(), 'drafts'), join(storage.path(1), 'drafts')];
      const files = await Promise.all(drafts.map((folder) => storage.write('a1b2.json', '{}', folder)));
      const foreign = await storage.write('settings.txt', 'not ours');
      assert.equal(await open().deleteAll(), 2);
      for (const file of files) await assert.rejects(access(file), { code: 'ENOENT' });
      assert.deepEqual(await storage.segments(), [foreign]);
    });
  });

  it('does not give an event that it has yet to tell, so that nobody has it twice', async () => {
    const disk = new FaultyDisk();
    const store = open({ disk });
    let finish: () => void = () => undefined;
    disk.gate = new Promise((resolve) => (finish = resolve));
    const appended = store.append([note('a')]);
    while (disk.syncs === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual((await store.load()).events, []);
    finish();
    assert.deepEqual(await appended, (await store.load()).events);
  });

  it('says when not everything could be deleted, and goes on', async () => {
    const disk = new FaultyDisk();
    const store = open({ disk });
    await store.append([note('a')]);
    disk.stuck = 'EACCES';
    await assert.rejects(store.deleteAll(), (error) => isUserError(error) && error.message.includes('no permission'));
    disk.stuck = undefined;
    await store.append([note('b')]);
    assert.deepEqual(notes((await store.load()).events), ['a', 'b']);
  });

  it('needs no watcher: it looks every two seconds while someone listens', async () => {
    const watch = () => {
      throw new Error('no watchers left');
    };
    const store = open({ watch });
    await store.load();
    const heard = new Heard(store.onDidReceive);
    await open().append([note('a')]);
    assert.deepEqual(notes(await whileTimePasses(clock, heard.atLeast(1))), ['a']);
  });

  it('names the reason when its folder cannot be made', async () => {
    await mkdir(join(storage.path(), '..'), { recursive: true });
    await writeFile(storage.path(), 'a file in the place of the folder');
    const store = open();
    await store.append([note('a')]);
    const { health } = store;
    assert.ok(health.state === 'unsaved');
    assert.equal(health.reason, `Something else is in the place of the folder ${storage.log}, or of a file in it.`);
  });
});
