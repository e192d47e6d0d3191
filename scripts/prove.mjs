/**
 * `npm run prove [-- IDS] [--changed]`: all proofs of the exercises, and their report.
 * `npm run prove -- --solution FILE ID`: runs a file against one exercise and prints the verdicts.
 */
import { parseArgs } from 'node:util';
import { importTypeScript } from './bundle.mjs';
import { installPython } from './setup/python.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { changed: { type: 'boolean', default: false }, solution: { type: 'string' } } });
await installPython();
const { judge, proveAll } = await importTypeScript('test/bank/proofs/cli.ts');
try {
  if (values.solution === undefined) process.exitCode = (await proveAll(positionals, values.changed)) > 0 ? 1 : 0;
  else if (positionals.length === 1) process.exitCode = (await judge(values.solution, positionals[0])) ? 0 : 1;
  else throw new Error('With --solution FILE comes the id of one exercise.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
