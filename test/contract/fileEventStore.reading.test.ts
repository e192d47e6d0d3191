import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileEventStore } from '../../src/adapters/storage/fileEventStore';
import { EventFactory } from '../factories/events';
import { FakeClock } from '../fakes/fakeClock';
import { RecordingLogger } from '../fakes/recordingLogger';
import { note } from './logPlace';
import { lineOf, StorageFolder } from './storageFolder';

describe('event store on files, and what else may lie there', () => {
  let storage: StorageFolder;
  beforeEach(async () => (storage = await StorageFolder.make()));
  afterEach(() => storage.dispose());

  const open = (logger = new RecordingLogger()): FileEventStore =>
    new FileEventStore({ storageDir: storage.path(), siblings: true, clock: new FakeClock(), logger });

  const [event] = [new EventFactory().make('noted')];
  const line = lineOf('event', event);

  it('is read when it is a segment of any name, also with the line ends of Windows', async () => {
    await storage.write('a (copy of Ann).jsonl', line.replace('\n', '\r\n'));
    assert.deepEqual(await open().load(), { events: [event], unknown: [], damaged: [] });
  });

  it('is read once when it is there twice', async () => {
    await storage.write('a.jsonl', line + line);
    await storage.write('b.jsonl', line);
    assert.deepEqual(await open().load(), { events: [event], unknown: [], damaged: [] });
  });

  it('is passed over when it is no segment, or an empty one', async () => {
    await storage.write('empty.jsonl', '');
    await storage.write('notes.txt', 'not ours');
    await mkdir(join(storage.log, 'folder'));
    assert.deepEqual(await open().load(), { events: [], unknown: [], damaged: [] });
  });

  it('is reported when it has the name of a segment and is none', async () => {
    await mkdir(join(storage.log, 'a folder.jsonl'), { recursive: true });
    await storage.write('b.jsonl', Buffer.from([0, 1, 2, 10, 255]));
    const logger = new RecordingLogger();
    const { damaged } = await open(logger).load();
    const lines = damaged.map(({ segment, line: number }) => `${basename(segment)}:${number}`);
    assert.deepEqual(lines, ['a folder.jsonl:0', 'b.jsonl:1', 'b.jsonl:2']);
    assert.match(logger.lines[0] ?? '', /^warn: 3 damaged lines .*a folder\.jsonl, line 0/);
  });

  it('is passed over when a later version made it: its lines, and its events as they are', async () => {
    const later = { ...event, id: 'Z', v: 2, note: { of: 'another shape' } };
    const text = lineOf('event', later) + lineOf('digest', { of: 'what was before' });
    const segment = await storage.write('a.jsonl', text);
    const store = open();
    assert.deepEqual(await store.load(), { events: [], unknown: [later], damaged: [] });
    await store.append([note('a')]);
    await store.close();
    assert.equal(await readFile(segment, 'utf8'), text);
  });

  it('is reported when an event of a known version has another shape', async () => {
    const segment = await storage.write('a.jsonl', lineOf('event', { ...event, note: 7 }));
    assert.deepEqual((await open().load()).damaged, [{ segment, line: 1 }]);
  });
});
