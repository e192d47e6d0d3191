import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { runLogged } from './run.mjs';
import { forPython, requireSystemPackages } from './system.mjs';

/** What the programs of the tests may import; exact, so that every machine computes the same. */
const packages = ['numpy==2.3.5', 'scipy==1.16.3', 'scikit-learn==1.7.2', 'debugpy==1.8.17', 'pytest==9.0.1'];

/** What these packages need. */
const oldest = [3, 11];

/**
 * Puts a Python environment with our packages first on PATH, and makes it when it is not there: once
 * for all clones of a user, and anew when the machine's Python becomes another one.
 */
export async function installPython() {
  await requireSystemPackages(['python3']);
  const { version } = askPython('python3');
  if (!version) {
    throw new Error('python3 on PATH does not start.');
  }
  if (isOlder(version)) {
    throw new Error(`The tests need Python ${oldest.join('.')} or newer; python3 on PATH is ${version}.`);
  }
  const folder = join(cacheFolder, `python-${version}-${packages.join('-').replaceAll('==', '-')}`);
  const binaries = join(folder, 'bin');
  // The environment's Python is a link to the machine's, which may have gone.
  if (!existsSync(join(binaries, 'python3'))) {
    rmSync(folder, { recursive: true, force: true });
    await makeEnvironment(folder);
  }
  process.env['PATH'] = [binaries, ...otherFolders(binaries)].join(delimiter);
}

/** @param {string} folder */
async function makeEnvironment(folder) {
  await requireVenv();
  console.log(`Installing ${packages.join(', ')} for Python into ${folder} (once) …`);
  // Complete or not there: the folder gets its name when everything is in it.
  const unfinished = `${folder}.${process.pid}.${randomUUID()}`;
  mkdirSync(cacheFolder, { recursive: true });
  const log = (/** @type {string} */ step) => join(cacheFolder, 'logs', `python-${step}.log`);
  try {
    await runLogged('python3', ['-m', 'venv', unfinished], { log: log('venv') });
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--only-binary=:all:', ...packages];
    await runLogged(join(unfinished, 'bin', 'python3'), pip, { log: log('pip') });
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run may have been quicker: its folder is as good as ours.
    if (!existsSync(join(folder, 'bin', 'python3'))) {
      throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Debian ships Python without what makes environments; its package adds it. */
async function requireVenv() {
  if (askPython('python3').makesEnvironments) {
    return;
  }
  await requireSystemPackages(forPython);
  if (!askPython('python3').makesEnvironments) {
    throw new Error('python3 on PATH cannot make environments: its modules venv and ensurepip are missing.');
  }
}

/**
 * @param {string} python
 * @returns {{ version?: string, makesEnvironments?: boolean }} empty when it does not start
 */
function askPython(python) {
  const question = [
    'import json, sys',
    'from importlib.util import find_spec',
    'makes = all(find_spec(name) for name in ("venv", "ensurepip"))',
    'print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "makesEnvironments": makes}))',
  ];
  const { status, stdout } = spawnSync(python, ['-c', question.join('\n')], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : {};
}

/** @param {string} version */
function isOlder(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldest;
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** @param {string} ours */
function otherFolders(ours) {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ours);
}
