// Runs the bundled tests of one folder under out/test, in this process. Usage: mocha.mjs <folder>
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { root } from '../setup/paths.mjs';

const folder = join(root, 'out', 'test', process.argv[2] ?? '');
const mocha = new Mocha(JSON.parse(process.env['ML_DRILLS_MOCHA'] ?? '{}'));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.test.mjs')) {
    mocha.addFile(join(folder, file));
  }
}
await mocha.loadFilesAsync();
// Ends the process, so that a handle which a test left open does not hold up the run.
mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
