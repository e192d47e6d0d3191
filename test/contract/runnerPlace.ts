import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ProcessRunner, type ProcessRunnerOptions } from '../../src/adapters/python/processRunner';
import type { WorkerMode } from '../../src/adapters/python/workerProcess';
import type { CaseResult, RunEnd, RunEvent, RunRequest } from '../../src/core/ports/pythonRunner';
import { FakeClock } from '../fakes/fakeClock';
import { RecordingLogger } from '../fakes/recordingLogger';

/** What a run told. */
export interface Told {
  readonly end: RunEnd;
  readonly events: readonly RunEvent[];
  readonly results: readonly CaseResult[];
}

/** Cases on a function `double`. */
const cases = `
import numpy as np
from mldrills import call, case

@case(edge="basics", visible=True)
def of_two(double):
    call(double, 2.0).gives(4.0)

@case(edge="zero")
def of_zero(double):
    call(double, 0.0).gives(0.0)

@case(edge="arrays")
def of_an_array(double):
    call(double, np.array([1.0, -1.0])).gives(np.array([2.0, -2.0]))
`;

/** A folder with learners' files, and a runner on the machine's Python. */
export class RunnerPlace {
  readonly clock = new FakeClock();
  readonly logger = new RecordingLogger();
  readonly runner: ProcessRunner;
  private files = 0;

  private constructor(
    readonly folder: string,
    options: Partial<ProcessRunnerOptions>,
  ) {
    this.runner = new ProcessRunner({
      scriptsDir: resolve('python'),
      environmentDir: join(folder, 'environment'),
      isTrusted: () => true,
      chosen: () => Promise.resolve([]),
      folders: () => [],
      clock: this.clock,
      logger: this.logger,
      ...options,
    });
  }

  static async make(options: Partial<ProcessRunnerOptions> & { readonly mode: WorkerMode }): Promise<RunnerPlace> {
    const folder = await mkdtemp(join(tmpdir(), 'ml-drills-runner-'));
    return new RunnerPlace(folder, options);
  }

  /** Processes of the workers it has started so far. */
  get workers(): number[] {
    return this.logger.lines.flatMap((line) => {
      const pid = /is ready in process (\d+)/.exec(line)?.[1];
      return pid === undefined ? [] : [Number(pid)];
    });
  }

  /** Writes a file in a folder whose name is not easy; returns its path. */
  async write(code: string | Uint8Array): Promise<string> {
    const folder = join(this.folder, 'my exercises – Übungen');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `solution ${++this.files}.py`);
    await writeFile(file, code);
    return file;
  }

  async run(code: string | Uint8Array, request: Partial<RunRequest> = {}): Promise<Told> {
    return this.runFile(await this.write(code), request);
  }

  async runFile(file: string, request: Partial<RunRequest> = {}): Promise<Told> {
    const events: RunEvent[] = [];
    const end = await this.runner.start(this.request(file, request), (event) => events.push(event)).ended;
    return { end, events, results: events.flatMap((event) => (event.type === 'result' ? [event.result] : [])) };
  }

  request(file: string, request: Partial<RunRequest> = {}): RunRequest {
    return { file, packages: ['numpy'], cases, seconds: 5, seed: 0, ...request };
  }

  async dispose(): Promise<void> {
    this.runner.dispose();
    await rm(this.folder, { recursive: true, force: true });
  }
}
