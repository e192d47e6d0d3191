import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';

type Parameters = Readonly<Record<string, number>>;

export interface SolverTask {
  /** Path of the solver's file. */
  readonly solver: string;
  readonly parameters: readonly Parameters[];
}

const solution = z.union([z.strictObject({ values: z.array(z.number()) }), z.strictObject({ error: z.string() })]);
export type Solution = z.infer<typeof solution>;

/** Solves all tasks in one Python process, since starting it and importing NumPy cost more than solving. */
export async function runSolvers(tasks: readonly SolverTask[]): Promise<Solution[]> {
  const python = spawn('python3', ['test/bank/python/solve.py'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = new Promise<number | null>((resolve, reject) => python.once('error', reject).once('close', resolve));
  python.stdin.on('error', () => undefined); // it ended early: its exit code tells
  python.stdin.end(tasks.map((task) => `${JSON.stringify(task)}\n`).join(''));
  const output = await text(python.stdout);
  const code = await exit;
  if (code !== 0) throw new Error(`python3 ended with ${code}`);
  return output.trimEnd().split('\n').map((line) => solution.parse(JSON.parse(line)));
}
