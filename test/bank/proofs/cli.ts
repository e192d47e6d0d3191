/** What `npm run prove` calls. */
import { resolve } from 'node:path';
import { Candidates } from './candidates';
import { readExercises, type ExerciseFolder } from './exerciseFolder';
import { prove, readReport, unproven, writeReport } from './report';

/** Exercises that are proven at the same time. */
const atOnce = 2;

/**
 * Proves exercises and keeps what was found of those without a fault.
 * @param ids those to prove; all if empty
 * @returns how many have faults
 */
export async function proveAll(ids: readonly string[], changedOnly: boolean): Promise<number> {
  const exercises = await readExercises();
  const unknown = ids.find((id) => !exercises.some((exercise) => exercise.id === id));
  if (unknown !== undefined) throw new Error(`There is no exercise "${unknown}".`);
  const report = readReport();
  const named = ids.length === 0 ? exercises : exercises.filter(({ id }) => ids.includes(id));
  const waiting = [...(changedOnly ? unproven(named, report) : named)];
  let faulty = 0;
  const work = async (): Promise<void> => {
    for (let exercise = waiting.shift(); exercise; exercise = waiting.shift()) {
      const { faults, entry } = await proveOne(exercise);
      if (faults.length === 0) report[exercise.id] = entry;
      else {
        faulty++;
        delete report[exercise.id]; // proven no longer
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  writeReport(Object.fromEntries(Object.entries(report).filter(([id]) => exercises.some((exercise) => exercise.id === id))));
  return faulty;
}

async function proveOne(exercise: ExerciseFolder): ReturnType<typeof prove> {
  const began = Date.now();
  const proof = await prove(exercise);
  const { cases, oracleCases, chaff, rightSolutions, mutants, survivors } = proof.entry;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${exercise.id}: ${cases} cases, ${rightSolutions} right solutions, ${oracleCases} against the oracle, ${chaff} chaff, ${mutants - survivors.length} of ${mutants} mutants caught, ${proof.faults.length} faults (${seconds} s)`);
  for (const fault of proof.faults) console.error(`  ${fault}`);
  return proof;
}

/**
 * Runs any file against one exercise and prints the verdicts as JSON.
 * @returns whether every case holds
 */
export async function judge(file: string, id: string): Promise<boolean> {
  const exercise = (await readExercises()).find((one) => one.id === id);
  if (!exercise) throw new Error(`There is no exercise "${id}".`);
  const candidates = await Candidates.make();
  try {
    const { failed, results, loadFailure } = await candidates.runFile(exercise.body, resolve(file));
    console.log(JSON.stringify({ exercise: id, passed: failed.length === 0, ...(loadFailure !== undefined && { loadFailure }), cases: results }, null, 2));
    return failed.length === 0 && loadFailure === undefined;
  } finally {
    await candidates.dispose();
  }
}
