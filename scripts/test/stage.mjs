import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Longer than any stage takes; a hang must not eat the whole of the time that `npm test` has. */
const limit = 8 * 60_000;

/**
 * Runs one stage in a process of its own and says how many tests passed and failed. A stage that
 * crashes, hangs or leaves no numbers behind counts as a failure.
 * @param {object} stage
 * @param {string[]} stage.command
 * @param {boolean} stage.counted whether it is a run of mocha, which leaves numbers
 * @param {import('mocha').MochaOptions} [stage.mocha]
 * @param {NodeJS.Signals} [stage.killSignal] what ends it and all it started
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStage({ command: [program = '', ...args], counted, mocha, killSignal }) {
  const scratch = mkdtempSync(join(tmpdir(), 'ml-drills-stage-'));
  const counts = join(scratch, 'counts.json');
  const options = {
    forbidOnly: true,
    // A skipped test would go unnoticed among hundreds.
    forbidPending: true,
    reporter: join(root, 'scripts', 'test', 'reporter.mjs'),
    reporterOptions: { counts },
    ...mocha,
  };
  const env = { ...process.env, ...(counted && { ML_DRILLS_MOCHA: JSON.stringify(options) }) };
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', timeout: limit, killSignal });
  const succeeded = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('exit', (code, signal) => {
      if (signal) {
        console.error(`${program} was ended by ${signal}.`);
      }
      resolve(code === 0);
    });
  });
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: counted ? 1 : 0 };
  rmSync(scratch, { recursive: true, force: true });
  return { ...result, failed: succeeded ? result.failed : Math.max(result.failed, 1) };
}
