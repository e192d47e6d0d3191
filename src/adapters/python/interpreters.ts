import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../core/base/errors';
import type { Logger } from '../../core/ports/logger';
import type { Candidate, Interpreter, Preflight, Unavailable } from '../../core/ports/pythonRunner';
import { pythonFlags } from './workerProcess';

/** Oldest Python that the cases run on. */
const oldest = [3, 10] as const;
/** A Python that does not answer in this time is not waited for. */
const patience = 20_000;

const isWindows = process.platform === 'win32';

/** Where an environment keeps its interpreter. */
export function interpreterIn(environment: string): string {
  return isWindows ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');
}

/** The environments in a folder of the workspace, and what is on PATH. */
export async function candidatesAround(folders: readonly string[]): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const folder of folders) {
    for (const name of ['.venv', 'venv', 'env', '.conda']) {
      const command = name === '.conda' && isWindows ? join(folder, name, 'python.exe') : interpreterIn(join(folder, name));
      if (await exists(command)) found.push({ command, origin: `${name} of the workspace` });
    }
  }
  const conda = process.env['CONDA_PREFIX'];
  if (conda !== undefined) found.push({ command: isWindows ? join(conda, 'python.exe') : join(conda, 'bin', 'python'), origin: 'the active conda environment' });
  if (isWindows) found.push({ command: 'py', args: ['-3'], origin: 'the launcher py' });
  return [...found, { command: 'python3', origin: 'python3 on PATH' }, { command: 'python', origin: 'python on PATH' }];
}

const question = `
import importlib.util, json, sys
print(json.dumps({"path": sys.executable, "version": list(sys.version_info[:3]), "missing": [name for name in sys.argv[1:] if importlib.util.find_spec(name) is None]}))
`;

interface Answer {
  readonly path: string;
  readonly version: readonly [number, number, number];
  readonly missing: readonly string[];
}

/** Looks at the candidates in order, with the flags of a run, and takes the first that fits. The log says what was tried. */
export async function choose(candidates: readonly Candidate[], packages: readonly string[], logger: Logger): Promise<Preflight> {
  let best: Unavailable = { reason: 'no-python', message: 'No Python was found. Install Python 3.10 or newer, or name one in the setting "mlDrills.pythonPath".', canInstall: false };
  let refused: Unavailable | undefined;
  for (const candidate of candidates) {
    if (refused && !candidate.isOurs) continue;
    const found = await look(candidate, packages, logger);
    if (found.type === 'ready') {
      logger.info(`Python: taking ${found.interpreter.path} ${found.interpreter.version} (${candidate.origin})`);
      return found;
    }
    if (candidate.chosen && found.why.reason !== 'missing-packages') return found;
    if (candidate.chosen) refused ??= found.why;
    if (rank(found.why) > rank(best)) best = found.why;
  }
  return { type: 'unavailable', why: refused ?? best };
}

/** The nearer to a Python that would do, the higher. */
const rank = ({ reason }: Unavailable): number => ['no-python', 'broken', 'too-old', 'missing-packages'].indexOf(reason);

async function look({ command, args = [], origin, chosen }: Candidate, packages: readonly string[], logger: Logger): Promise<Preflight> {
  let answer: Answer;
  try {
    answer = readAnswer(await ask(command, [...args, ...pythonFlags, '-c', question, ...packages]));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    logger.info(`Python: ${command} (${origin}): ${missing ? 'not there' : messageOf(error)}`);
    const message = `The Python of ${origin}, ${command}, ${missing ? 'is not there' : 'does not start'}. Choose another one.`;
    // Some systems have a stand-in on PATH that only says where Python could be had.
    return { type: 'unavailable', why: { reason: chosen ? 'broken' : 'no-python', message, canInstall: false } };
  }
  const version = answer.version.join('.');
  const [major, minor] = answer.version;
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    logger.info(`Python: ${answer.path} (${origin}): ${version} is too old`);
    return { type: 'unavailable', why: { reason: 'too-old', message: `Exercises need Python ${oldest.join('.')} or newer; ${answer.path} is ${version}.`, canInstall: false } };
  }
  if (answer.missing.length > 0) {
    logger.info(`Python: ${answer.path} ${version} (${origin}): without ${answer.missing.join(', ')}`);
    const message = `${answer.path} (Python ${version}) lacks what this exercise needs: ${answer.missing.join(', ')}. Packages of "pip install --user" do not count.`;
    return { type: 'unavailable', why: { reason: 'missing-packages', message, canInstall: true } };
  }
  const interpreter: Interpreter = { path: answer.path, version, origin };
  return { type: 'ready', interpreter };
}

/** @throws when it is not the answer to our question */
function readAnswer(text: string): Answer {
  const { path, version, missing } = JSON.parse(text) as Partial<Answer>;
  if (typeof path !== 'string' || !Array.isArray(version) || !Array.isArray(missing)) throw new Error('it gave an answer that is not ours');
  return { path, version, missing };
}

function ask(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { timeout: patience, windowsHide: true }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      reject(error.code === 'ENOENT' ? error : new Error(stderr.trim().split('\n').at(-1) || error.message));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
