/** The proofs of an exercise: oracle, chaff, mutation, no flakes. Each gives its faults as sentences. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Chaff, ExerciseBody } from '../../../src/core/questions/item';
import type { Candidates, Outcome } from './candidates';
import type { ExerciseFolder } from './exerciseFolder';

const oracleCases = 200;
const seedsOfProof = 20;
/** A wrong solution that takes longer than this has failed. */
const patience = 2;
const leastChaff = 5;
const missedByExamples = 2;
const mostSurviving = 0.1;
const mostEquivalent = 0.05;

interface OracleReport {
  readonly faults: readonly string[];
  readonly cases: number;
  readonly edges: readonly string[];
}

const oracleSchema = z.record(z.string(), z.object({ cases: z.int(), edges: z.array(z.string()), faults: z.array(z.string()) }));
const mutantSchema = z.array(z.object({ line: z.int(), kind: z.enum(['operator', 'constant', 'guard']), change: z.string(), code: z.string() }));
type Mutant = z.infer<typeof mutantSchema>[number];

/** Proof 1: both references agree with the oracle on 200 drawn cases and on every edge. */
export async function proveOracle({ path, body }: ExerciseFolder): Promise<OracleReport> {
  const answer = oracleSchema.parse(JSON.parse(await python('oracle.py', [path, String(oracleCases)])));
  const { solution, solution_alt: alternative } = answer;
  if (!solution || !alternative) throw new Error(`${path}: the oracle did not judge both references`);
  const hidden = new Set(body.cases.filter(({ visible }) => !visible).map(({ edge }) => edge));
  const missing = [...hidden].filter((edge) => !solution.edges.includes(edge)).map((edge) => `the oracle has nothing for the edge "${edge}"`);
  const faults = Object.entries(answer).flatMap(([name, report]) => report.faults.map((fault) => `${name} and the oracle: ${fault}`));
  return { faults: [...missing, ...faults], cases: solution.cases, edges: solution.edges };
}

/** Proof 5, and what proof 2 starts from: every right solution holds, the reference for 20 seeds. */
export async function proveRight({ body, references, accepted }: ExerciseFolder, candidates: Candidates, seeds = seedsOfProof): Promise<string[]> {
  const faults: string[] = [];
  const [solution] = references;
  for (const one of [...references, ...accepted]) {
    for (let seed = 0; seed < (one === solution ? seeds : Math.ceil(seeds / 4)); seed++) {
      const outcome = await candidates.run(body, one.code, { seed });
      const ran = outcome.results.map(({ id }) => id);
      if (ran.join() !== body.cases.map(({ id }) => id).join()) faults.push(`Python runs other cases than are listed: ${ran.join(', ')}`);
      if (outcome.failed.length > 0 || outcome.loadFailure !== undefined) faults.push(`${one.name} fails with seed ${seed}: ${described(outcome)}`);
    }
  }
  return faults;
}

/** Proof 2: every chaff fails the cases it names and holds when it is repaired; starter and constants fail; the examples alone miss two chaff. */
export async function proveChaff({ body }: ExerciseFolder, candidates: Candidates): Promise<string[]> {
  const faults: string[] = [];
  const visible = body.cases.filter((one) => one.visible).map(({ id }) => id);
  if (visible.length < 2 || visible.length > 3) faults.push(`${visible.length} examples; two or three are wanted`);
  if (body.chaff.length < leastChaff) faults.push(`${body.chaff.length} chaff; at least ${leastChaff} are wanted`);
  let missed = 0;
  for (const chaff of body.chaff) {
    const outcome = await candidates.run(body, chaff.code, { seconds: patience });
    const uncaught = chaff.caughtBy.filter((id) => !outcome.failed.includes(id));
    if (outcome.loadFailure !== undefined) faults.push(`chaff ${chaff.id} does not load: ${outcome.loadFailure}`);
    if (uncaught.length > 0) faults.push(`chaff ${chaff.id} passes ${uncaught.join(', ')}`);
    if (!outcome.failed.some((id) => visible.includes(id))) missed++;
    const mended = await candidates.run(body, repaired(chaff));
    if (mended.failed.length > 0) faults.push(`chaff ${chaff.id}, repaired, fails: ${described(mended)}`);
  }
  if (missed < missedByExamples) faults.push(`the examples alone catch all but ${missed} chaff; they must miss at least ${missedByExamples}`);
  for (const [name, code] of empties(body)) {
    const outcome = await candidates.run(body, code, { seconds: patience });
    if (outcome.failed.length === 0) faults.push(`${name} passes everything`);
    if (outcome.loadFailure !== undefined) faults.push(`${name} does not load: ${outcome.loadFailure}`);
  }
  return faults;
}

export interface MutationReport {
  readonly faults: readonly string[];
  readonly mutants: number;
  readonly survivors: readonly string[];
}

/**
 * Proof 3: small changes to the reference are caught.
 * @param keep which mutants are run: all, or a sample
 */
export async function proveMutation({ path, body, equivalent }: ExerciseFolder, candidates: Candidates, keep: (index: number) => boolean = () => true): Promise<MutationReport> {
  const mutants = mutantSchema.parse(JSON.parse(await python('mutants.py', [join(path, 'solution.py')])));
  const tried = mutants.filter((_, i) => keep(i));
  const survivors: Mutant[] = [];
  for (const mutant of tried) {
    const { failed } = await candidates.run(body, mutant.code, { seconds: patience });
    if (failed.length === 0) survivors.push(mutant);
  }
  const faults = survivors.filter(({ change }) => !equivalent.has(change)).map(({ line, change }) => `the mutant of line ${line} survives: ${change}`);
  const unknown = [...equivalent.keys()].filter((change) => !mutants.some((mutant) => mutant.change === change)).map((change) => `equivalent.yaml names a mutant that does not exist: ${change}`);
  const caught = tried.length === mutants.length ? [...equivalent.keys()].filter((change) => !survivors.some((one) => one.change === change)).map((change) => `equivalent.yaml names a mutant that is caught: ${change}`) : [];
  if (survivors.length > mostSurviving * mutants.length) faults.push(`${survivors.length} of ${mutants.length} mutants survive`);
  if (equivalent.size > mostEquivalent * mutants.length) faults.push(`${equivalent.size} of ${mutants.length} mutants are called equivalent`);
  return { faults: [...faults, ...unknown, ...caught], mutants: tried.length, survivors: survivors.map(({ change }) => change) };
}

/** The chaff with its wrong lines replaced. */
export function repaired({ code, bug: [first, last], repaired: lines }: Pick<Chaff, 'code' | 'bug' | 'repaired'>): string {
  return code.split('\n').toSpliced(first - 1, last - first + 1, ...lines.split('\n')).join('\n');
}

/** Code that does nothing: the starter, and answers that are always the same. */
function empties({ starter, entry }: ExerciseBody): [name: string, code: string][] {
  const constants = ['None', '0', '0.0', '[]', 'args[0] if args else None'].map((value): [string, string] => [`the constant answer ${value}`, entry.map((name) => constant(name, value)).join('\n\n')]);
  return [['the starter', starter], ...constants];
}

function constant(name: string, value: string): string {
  if (!/^[A-Z]/.test(name)) return `def ${name}(*args, **kwargs):\n    return ${value}\n`;
  return `class ${name}:\n    def __init__(self, *args, **kwargs):\n        pass\n\n    def __getattr__(self, name):\n        if name.startswith("__"):\n            raise AttributeError(name)\n        return lambda *args, **kwargs: ${value}\n`;
}

function described({ failed, results, loadFailure }: Outcome): string {
  if (loadFailure !== undefined) return loadFailure;
  return failed.slice(0, 3).map((id) => `${id} (${results.find((result) => result.id === id)?.message ?? 'not run'})`).join('; ');
}

function python(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const env = { ...process.env, PYTHONPATH: resolve('python'), PYTHONDONTWRITEBYTECODE: '1', OPENBLAS_NUM_THREADS: '1' };
    execFile('python3', [join('test', 'bank', 'python', program), ...args], { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => (error ? fail(new Error(`${program} ${args.join(' ')}: ${stderr.trim() || error.message}`)) : done(stdout)));
  });
}
