import assert from 'node:assert/strict';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileDraftStore, type FileDraftStoreOptions } from '../../src/adapters/storage/fileDraftStore';
import { FileEventStore } from '../../src/adapters/storage/fileEventStore';
import { FakeClock } from '../fakes/fakeClock';
import { FaultyDisk } from '../fakes/faultyDisk';
import { RecordingLogger } from '../fakes/recordingLogger';
import { Child } from './childProcess';
import { StorageFolder } from './storageFolder';
import { next } from './waiting';

const draftWriter = fileURLToPath(new URL('./children/draftWriter.mjs', import.meta.url));
const month = 31 * 24 * 60 * 60 * 1000;

describe('draft store on files', () => {
  let storage: StorageFolder;
  let folder: string;
  let clock: FakeClock;
  let disk: FaultyDisk;

  beforeEach(async () => {
    storage = await StorageFolder.make();
    folder = join(storage.path(), 'drafts');
    clock = new FakeClock();
    disk = new FaultyDisk();
  });
  afterEach(() => storage.dispose());

  const open = (options: Partial<FileDraftStoreOptions> = {}): FileDraftStore =>
    new FileDraftStore({ storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger(), disk, ...options });
  const texts = async (store = open()): Promise<string[]> => [...(await store.load()).values()].map(({ text }) => text);
  const file = (...drafts: { key: string; text: string; time: number }[]): string => JSON.stringify({ version: 1, drafts });

  it('has a text on the disk half a second after the first key, whatever kills its process then', async () => {
    const child = new Child(draftWriter, storage.path(), 'drill-1/bagging', 'The trees are deep');
    await child.says(1);
    await child.kill();
    clock.time = Date.now();
    assert.deepEqual(await texts(), ['The trees are deep']);
  });

  it('writes in time however long someone types, and not at every key', async () => {
    const store = open();
    for (let typed = 1; typed <= 100; typed++) {
      store.put('a', 'x'.repeat(typed));
      clock.advance(20);
      if (clock.waiting === 0) await store.flush(); // waits for the writing that began by itself
    }
    await store.flush();
    assert.ok(disk.writes >= 4 && disk.writes <= 8, `${disk.writes} writes in two seconds`);
    assert.deepEqual(await texts(), ['x'.repeat(100)]);
  });

  it('keeps one small file a session, and no other', async () => {
    const store = open({ session: 'a1b2' });
    store.put('a', 'The trees');
    await store.flush();
    store.put('b', '');
    await store.flush();
    assert.deepEqual(await readdir(folder), ['a1b2.json']);
    const drafts = [{ key: 'a', text: 'The trees', time: clock.time }, { key: 'b', text: '', time: clock.time }];
    assert.equal(await readFile(join(folder, 'a1b2.json'), 'utf8'), file(...drafts));
  });

  it('keeps the old file when the new one could not be written', async () => {
    const store = open();
    store.put('a', 'old');
    await store.flush();
    disk.stuck = 'ENOSPC';
    const failed = next(store.onDidFail);
    store.put('a', 'new');
    await store.flush();
    assert.equal(await failed, 'The disk is full.');
    assert.deepEqual(await texts(), ['old']);
  });

  it('still writes what is typed while it writes', async () => {
    const store = open();
    store.put('a', 'old');
    const writing = store.flush();
    while (disk.writes === 0) await new Promise((resolve) => setImmediate(resolve));
    store.put('a', 'new');
    await writing;
    await store.flush();
    assert.deepEqual(await texts(), ['new']);
  });

  it('says a failure once, and tries again by itself', async () => {
    const store = open();
    const reasons: string[] = [];
    store.onDidFail((reason) => reasons.push(reason));
    disk.stuck = 'EROFS';
    store.put('a', 'kept');
    await store.flush();
    await store.flush();
    assert.equal(reasons.length, 1);
    disk.stuck = undefined;
    clock.advance(5000);
    await store.flush(); // waits for the attempt that began by itself
    assert.equal(clock.waiting, 0);
    assert.deepEqual(await texts(), ['kept']);
  });

  it('reads the siblings of a workspace, and not those of the global storage', async () => {
    const store = open({ storageDir: storage.path(1) });
    store.put('a', 'beside');
    await store.flush();
    assert.deepEqual(await texts(), ['beside']);
    assert.deepEqual(await texts(open({ siblings: false })), []);
  });

  it('leaves damaged files, and those of a later version, where they are', async () => {
    const contents = ['', '{"version":1,"drafts":[{"key":"a"', file({ key: 'a', text: 'half', time: 0 }).slice(0, -4), '{"version":2,"drafts":[]}', '{"version":1,"drafts":[7]}', 'null'];
    const paths = await Promise.all(contents.map((content, i) => storage.write(`${i}.json`, content, folder)));
    const logger = new RecordingLogger();
    assert.deepEqual(await texts(open({ logger })), []);
    assert.equal(logger.lines.length, contents.length);
    assert.deepEqual(await Promise.all(paths.map((path) => readFile(path, 'utf8'))), contents);
  });

  it('removes the file of an old session in which every text is too old', async () => {
    const old = await storage.write('old.json', file({ key: 'a', text: 'old', time: clock.time - month }), folder);
    const mixed = await storage.write('mixed.json', file({ key: 'b', text: 'b', time: clock.time - month }, { key: 'c', text: 'c', time: clock.time }), folder);
    assert.deepEqual(await texts(), ['c']);
    await assert.rejects(access(old), { code: 'ENOENT' });
    await access(mixed);
  });

  it('does not write again what was deleted with all else', async () => {
    const store = open();
    store.put('a', 'deleted');
    await store.flush();
    await new FileEventStore({ storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger() }).deleteAll();
    assert.deepEqual(await texts(store), []);
    store.put('b', 'new');
    await store.flush();
    assert.deepEqual(await texts(), ['new']);
  });
});
