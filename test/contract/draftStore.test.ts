import { join } from 'node:path';
import { FileDraftStore } from '../../src/adapters/storage/fileDraftStore';
import { MemoryDraftStore } from '../fakes/memoryDraftStore';
import { MemoryLog } from '../fakes/memoryLog';
import { RecordingLogger } from '../fakes/recordingLogger';
import { describeDraftStore } from './draftStore.contract';
import { StorageFolder } from './storageFolder';

describeDraftStore('files', async () => {
  const storage = await StorageFolder.make();
  const folder = join(storage.path(), 'drafts');
  return {
    open: (clock) => new FileDraftStore({ storageDir: storage.path(), siblings: true, clock, logger: new RecordingLogger() }),
    spoil: () => storage.spoil(folder),
    mend: () => storage.mend(folder),
    dispose: () => storage.dispose(),
  };
});

describeDraftStore('memory', () => {
  const log = new MemoryLog();
  return Promise.resolve({
    open: (clock) => new MemoryDraftStore(clock, log),
    spoil: () => Promise.resolve(void (log.fault = 'Nothing can be written to memory.')),
    mend: () => Promise.resolve(void (log.fault = undefined)),
    dispose: () => Promise.resolve(),
  });
});
