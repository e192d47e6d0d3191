import { mkdir } from 'node:fs/promises';
import { FileEventStore } from '../../src/adapters/storage/fileEventStore';
import type { EventStore } from '../../src/core/ports/eventStore';
import { MemoryEventStore } from '../fakes/memoryEventStore';
import { MemoryLog } from '../fakes/memoryLog';
import { RecordingLogger } from '../fakes/recordingLogger';
import { describeEventStore } from './eventStore.contract';
import { describeEventStoreWindows } from './eventStoreWindows.contract';
import type { LogPlace } from './logPlace';
import { lineOf, StorageFolder } from './storageFolder';

async function inFiles(): Promise<LogPlace> {
  const storage = await StorageFolder.make();
  await mkdir(storage.log, { recursive: true }); // so that windows can watch it from the start
  const opened: EventStore[] = [];
  return {
    open(clock) {
      const store = new FileEventStore({ storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger() });
      opened.push(store);
      return store;
    },
    spoil: () => storage.spoil(),
    mend: () => storage.mend(),
    async plant(event) {
      await storage.write('20990101T000000Z-later.jsonl', lineOf('event', event));
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
      await storage.dispose();
    },
  };
}

function inMemory(): Promise<LogPlace> {
  const log = new MemoryLog();
  return Promise.resolve({
    open: (clock) => new MemoryEventStore(clock, log),
    spoil: () => Promise.resolve(void (log.fault = 'Nothing can be written to memory.')),
    mend: () => Promise.resolve(void (log.fault = undefined)),
    plant: (event) => Promise.resolve(void log.unknown.set(event.id, event)),
    dispose: () => Promise.resolve(),
  });
}

describeEventStore('files', inFiles);
describeEventStore('memory', inMemory);
describeEventStoreWindows('files', inFiles);
describeEventStoreWindows('memory', inMemory);
