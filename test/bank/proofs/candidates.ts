import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '../../../src/adapters/clock';
import { ProcessRunner } from '../../../src/adapters/python/processRunner';
import type { Logger } from '../../../src/core/ports/logger';
import type { CaseResult, RunEnd } from '../../../src/core/ports/pythonRunner';
import type { ExerciseBody } from '../../../src/core/questions/item';

/** How one piece of code did. */
export interface Outcome {
  readonly end: RunEnd;
  /** Ids of the cases that failed; all of them when the file could not be loaded. */
  readonly failed: readonly string[];
  readonly results: readonly CaseResult[];
  /** Why the file could not be loaded. */
  readonly loadFailure?: string;
}

export interface RunOptions {
  readonly seed?: number;
  /** Limit for one case; the exercise's own when left out. */
  readonly seconds?: number;
}

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Runs code against exercises with the extension's own runner, on the Python that is first on PATH. */
export class Candidates {
  private files = 0;

  private constructor(
    private readonly folder: string,
    private readonly runner: ProcessRunner,
  ) {}

  static async make(): Promise<Candidates> {
    const folder = await mkdtemp(join(tmpdir(), 'ml-drills-proof-'));
    const runner = new ProcessRunner({
      scriptsDir: resolve('python'),
      environmentDir: join(folder, 'environment'),
      isTrusted: () => true,
      chosen: () => Promise.resolve([]),
      folders: () => [],
      clock: systemClock,
      logger: silent,
    });
    return new Candidates(folder, runner);
  }

  async run(body: ExerciseBody, code: string, options: RunOptions = {}): Promise<Outcome> {
    const file = join(this.folder, `candidate-${++this.files}.py`);
    await writeFile(file, code);
    return this.runFile(body, file, options);
  }

  async runFile(body: ExerciseBody, file: string, { seed = 0, seconds = body.seconds }: RunOptions = {}): Promise<Outcome> {
    const results: CaseResult[] = [];
    let loadFailure: string | undefined;
    const run = this.runner.start({ file, packages: body.packages, cases: body.tests, seconds, seed }, (event) => {
      if (event.type === 'result') results.push(event.result);
      if (event.type === 'loadFailed') loadFailure = event.line === undefined ? event.message : `line ${event.line}: ${event.message}`;
    });
    const end = await run.ended;
    if (end.type === 'unavailable') throw new Error(end.why.message);
    const passed = new Set(results.filter((result) => result.passed).map(({ id }) => id));
    return { end, results, failed: body.cases.map(({ id }) => id).filter((id) => !passed.has(id)), ...(loadFailure !== undefined && { loadFailure }) };
  }

  async dispose(): Promise<void> {
    this.runner.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }
}
