import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs a command of the set-up to its end. Its output goes to a file, since pages of installer
 * output hide the one line that matters; when it fails, the end of that file is in the error.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log: string }} options
 * @returns {Promise<void>}
 */
export async function runLogged(command, args, { cwd, env, log }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  try {
    const failure = await new Promise((resolve) => {
      const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', output, output] });
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `exit code ${code ?? signal}`));
    });
    if (failure) {
      const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
      throw new Error(`${command} ${args.join(' ')}: ${failure}. The end of ${log}:\n${end}`);
    }
  } finally {
    closeSync(output);
  }
}
