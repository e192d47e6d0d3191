// Appends events to the log of a storage and says the id of each that is on the disk.
// Usage: eventWriter.mjs <storageDir> <count>; goes on for ever when the count is 0.
import { systemClock } from '../../../src/adapters/clock';
import { FileEventStore } from '../../../src/adapters/storage/fileEventStore';
import { aFact } from '../../factories/events';
import { RecordingLogger } from '../../fakes/recordingLogger';

const [storageDir = '', count = '0'] = process.argv.slice(2);
const wanted = Number(count) || Number.POSITIVE_INFINITY;
const store = new FileEventStore({ storageDir, siblings: true, clock: systemClock, logger: new RecordingLogger() });

/** Long enough for a line to be cut in two. */
const note = 'The bias goes down as the trees grow deeper. '.repeat(40);
let begun = 0;

/** Several of these at once, so that writes of different lengths come together. */
async function write(): Promise<void> {
  while (begun < wanted) {
    begun++;
    const [event] = await store.append([aFact('noted', { note: `${begun} ${note}` })]);
    process.stdout.write(`${event?.id}\n`);
  }
}

await Promise.all([write(), write(), write()]);
await store.close();
