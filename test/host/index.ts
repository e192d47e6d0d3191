import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** VS Code calls this in the extension host; the run's options come from `npm test`. */
export async function run(): Promise<void> {
  const mocha = new Mocha(JSON.parse(process.env['ML_DRILLS_MOCHA'] ?? '{}') as Mocha.MochaOptions);
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(join(__dirname, file));
    }
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} of the tests in the extension host failed`);
  }
}
