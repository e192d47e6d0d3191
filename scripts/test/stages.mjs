import { parseArgs } from 'node:util';
import { bundleTests } from '../bundle-tests.mjs';
import { isolation } from './isolation.mjs';
import { runStage } from './stage.mjs';

/**
 * @typedef {object} Part
 * @property {string} name what `npm test -- <name>` calls it; a part with tests is a folder of test/
 * @property {string[]} command
 * @property {boolean} [tests] whether it is a run of mocha
 * @property {boolean} [isolated] whether it starts a VS Code, to be kept from the world
 * @property {number} [timeout] the default limit for one test, in seconds
 */

/** @type {Part[]} */
const parts = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', command: mocha('unit'), tests: true },
  { name: 'contract', command: mocha('contract'), tests: true },
  { name: 'bank', command: mocha('bank'), tests: true, timeout: 60 },
  { name: 'host', command: ['node', 'scripts/test/host.mjs'], tests: true, isolated: true, timeout: 30 },
  { name: 'browser', command: mocha('browser'), tests: true, isolated: true, timeout: 60 },
];

/** Parts that run the extension as built, so that naming one of them builds it first. */
const needBuild = new Set(['host', 'browser']);

/**
 * Runs the parts that the arguments name, all if none, one after the other whatever happens.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runStages(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { grep: { type: 'string' } } });
  const chosen = choose(positionals);
  const start = isolation();
  const sum = { passed: 0, failed: 0 };
  for (const part of chosen) {
    const result = await runPart(part, part.isolated ? start : [], values.grep);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

/** @param {string[]} names */
function choose(names) {
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown) {
    throw new Error(`No part is called "${unknown}". There are: ${parts.map(({ name }) => name).join(', ')}.`);
  }
  const built = names.some((name) => needBuild.has(name)) ? ['build', ...names] : names;
  return names.length === 0 ? parts : parts.filter(({ name }) => built.includes(name));
}

/**
 * @param {Part} part
 * @param {string[]} isolated what goes before the command
 * @param {string | undefined} grep
 */
async function runPart(part, isolated, grep) {
  const began = Date.now();
  console.log(`\n== ${part.name}`);
  const result = await runBundled(part, isolated, grep);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`== ${part.name}: ${part.tests ? `${result.passed} passed, ${result.failed} failed, ` : ''}${seconds} s`);
  return result;
}

/**
 * @param {Part} part
 * @param {string[]} isolated
 * @param {string | undefined} grep
 */
async function runBundled({ name, command, tests, timeout = 10 }, isolated, grep) {
  if (!tests) {
    return runStage({ command, counted: false });
  }
  try {
    if ((await bundleTests(name)) === 0) {
      throw new Error(`There are no tests in test/${name}.`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  return runStage({
    command: [...isolated, ...command],
    counted: true,
    mocha: { timeout: timeout * 1000, ...(grep && { grep }) },
    // unshare ignores SIGTERM, and takes everything with it when killed. Elsewhere a process needs
    // the chance to end what it started.
    killSignal: isolated.length > 0 ? 'SIGKILL' : 'SIGTERM',
  });
}

/** @param {string} folder */
function mocha(folder) {
  return ['node', '--enable-source-maps', 'scripts/test/mocha.mjs', folder];
}
