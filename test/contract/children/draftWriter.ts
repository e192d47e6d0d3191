// Keeps a draft, says so half a second later, and does nothing more.
// Usage: draftWriter.mjs <storageDir> <key> <text>
import { systemClock } from '../../../src/adapters/clock';
import { FileDraftStore } from '../../../src/adapters/storage/fileDraftStore';
import { RecordingLogger } from '../../fakes/recordingLogger';

const [storageDir = '', key = '', text = ''] = process.argv.slice(2);
const store = new FileDraftStore({ storageDir, siblings: true, clock: systemClock, logger: new RecordingLogger() });

store.put(key, text);
setTimeout(() => process.stdout.write('half a second is over\n'), 500);
setInterval(() => undefined, 60_000); // until it is killed
