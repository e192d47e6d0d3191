import { spawn } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Listen } from '../../core/base/emitter';
import { UserError } from '../../core/base/errors';
import type { Logger } from '../../core/ports/logger';
import type { InstallProgress } from '../../core/ports/pythonRunner';
import { interpreterIn } from './interpreters';
import { killTree } from './processTree';

/** Exact versions, so that an exercise behaves the same everywhere; NumPy's newest for Python 3.10 is an older one. */
const versions: Readonly<Record<string, readonly string[]>> = {
  numpy: ["numpy==2.3.5; python_version >= '3.11'", "numpy==2.2.6; python_version < '3.11'"],
  debugpy: ['debugpy==1.8.17'],
};

/**
 * Makes an environment of our own. It gets its name when everything is in it, so it is complete or
 * not there.
 * @param base the Python that it is made from
 * @param folder where it will lie
 * @throws {UserError} when it was cancelled, or with the step that failed
 */
export async function makeEnvironment(base: string, folder: string, packages: readonly string[], progress: InstallProgress, cancelled: Listen<void>, logger: Logger): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(folder, '..'), { recursive: true });
  try {
    progress('making the environment …');
    await execute(base, ['-I', '-m', 'venv', unfinished], 'The environment could not be made', progress, cancelled, logger);
    await addPackages(interpreterIn(unfinished), packages, progress, cancelled, logger);
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * Installs packages into an environment of ours.
 * @throws {UserError} when it was cancelled, or with what failed
 */
export async function addPackages(interpreter: string, packages: readonly string[], progress: InstallProgress, cancelled: Listen<void>, logger: Logger): Promise<void> {
  progress(`installing ${packages.join(', ')} …`);
  const pip = ['-I', '-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
  await execute(interpreter, [...pip, ...packages.flatMap(requirementsOf)], 'The packages could not be installed', progress, cancelled, logger);
}

function requirementsOf(name: string): readonly string[] {
  return versions[name] ?? [name];
}

function execute(command: string, args: readonly string[], failure: string, progress: InstallProgress, cancelled: Listen<void>, logger: Logger): Promise<void> {
  logger.info(`running ${command} ${args.join(' ')}`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, detached: process.platform !== 'win32' });
    let last = '';
    let telling = '';
    let wasCancelled = false;
    const listening = cancelled(() => {
      wasCancelled = true;
      if (child.pid !== undefined) killTree(child.pid);
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        last = line.trim() || last;
        if (/^ERROR|ensurepip is not/.test(last)) telling ||= last;
        logger.info(`  ${line}`);
        if (/^(Collecting|Downloading|Installing)/.test(last)) progress(last.slice(0, 80));
      });
    }
    const end = (error?: Error): void => {
      listening.dispose();
      if (error) reject(error);
      else resolve();
    };
    child.once('error', (error) => end(new UserError(`${failure}: ${error.message}`)));
    child.once('close', (code) => {
      if (wasCancelled) end(new UserError('Cancelled.'));
      else end(code === 0 ? undefined : new UserError(`${failure}: ${reasonOf(telling || last)} The "ML Drills" output has all of it.`));
    });
  });
}

/** Debian ships Python without what makes environments. */
function reasonOf(text: string): string {
  return text.includes('ensurepip') ? 'Python lacks its module venv. On Debian and Ubuntu, "sudo apt install python3-venv" adds it.' : `${text.replace(/\.$/, '')}.`;
}
