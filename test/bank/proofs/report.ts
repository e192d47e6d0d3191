import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Candidates } from './candidates';
import type { ExerciseFolder } from './exerciseFolder';
import { proveChaff, proveMutation, proveOracle, proveRight } from './exerciseProof';

/** What `npm run prove` found, committed: a proof holds for the hash of an exercise's files. */
const reportFile = 'test/bank/proofs/report.json';

const entrySchema = z.strictObject({
  hash: z.string(),
  cases: z.int(),
  oracleCases: z.int(),
  edges: z.array(z.string()),
  chaff: z.int(),
  rightSolutions: z.int(),
  mutants: z.int(),
  survivors: z.array(z.string()),
});
const reportSchema = z.record(z.string(), entrySchema);
type Report = z.infer<typeof reportSchema>;

export function readReport(): Report {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

export function writeReport(report: Report): void {
  const sorted = Object.fromEntries(Object.entries(report).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(reportFile, `${JSON.stringify(sorted, null, 1)}\n`);
}

/** Exercises that were not proven as they are now. */
export function unproven(exercises: readonly ExerciseFolder[], report: Report): readonly ExerciseFolder[] {
  return exercises.filter(({ id, hash }) => report[id]?.hash !== hash);
}

interface Proof {
  readonly faults: readonly string[];
  readonly entry: Report[string];
}

/** All proofs of one exercise. */
export async function prove(exercise: ExerciseFolder): Promise<Proof> {
  const candidates = await Candidates.make();
  try {
    const { body, hash, accepted } = exercise;
    const oracle = await proveOracle(exercise);
    const right = await proveRight(exercise, candidates);
    const chaff = await proveChaff(exercise, candidates);
    const mutation = await proveMutation(exercise, candidates);
    return {
      faults: [...oracle.faults, ...right, ...chaff, ...mutation.faults],
      entry: {
        hash,
        cases: body.cases.length,
        oracleCases: oracle.cases,
        edges: [...oracle.edges],
        chaff: body.chaff.length,
        rightSolutions: 2 + accepted.length,
        mutants: mutation.mutants,
        survivors: [...mutation.survivors],
      },
    };
  } finally {
    await candidates.dispose();
  }
}
