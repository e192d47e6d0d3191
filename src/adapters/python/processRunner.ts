import { join } from 'node:path';
import { Emitter, type Listen } from '../../core/base/emitter';
import { UserError } from '../../core/base/errors';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Candidate, InstallProgress, Preflight, PythonRunner, Run, RunEvent, RunRequest } from '../../core/ports/pythonRunner';
import type { Disposable } from '../../core/base/disposable';
import { addPackages, makeEnvironment } from './environment';
import { candidatesAround, choose, interpreterIn } from './interpreters';
import { attach, type RunLimits, SupervisedRun } from './supervisedRun';
import { type WorkerMode, WorkerProcess } from './workerProcess';

export interface ProcessRunnerOptions {
  /** Absolute path of the folder with `worker.py` and `mldrills`. */
  readonly scriptsDir: string;
  /** Where an environment of our own lies, or will. */
  readonly environmentDir: string;
  /** Whether the workspace is trusted: nothing runs otherwise. */
  readonly isTrusted: () => boolean;
  /** What the user chose, and what other extensions know; asked anew at each search. */
  readonly chosen: () => Promise<readonly Candidate[]>;
  /** Absolute paths of the workspace's folders. */
  readonly folders: () => readonly string[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly mode?: WorkerMode;
  readonly limits?: Partial<RunLimits>;
  /** After so many milliseconds without a run the worker ends; the next run starts another. */
  readonly idle?: number;
}

const defaultLimits: RunLimits = { memory: 2e9, lookEvery: 100, loadSeconds: 10 };
const defaultIdle = 5 * 60_000;
/** Address space that a run may add: more than the watchdog allows of resident memory, since much of it is never touched. */
const addressSpace = 4e9;

/** Runs exercises in the user's Python: a warm worker, found by a preflight. */
export class ProcessRunner implements PythonRunner {
  private readonly changed = new Emitter<void>();
  readonly onDidChange: Listen<void> = this.changed.event;
  private readonly mode: WorkerMode;
  private readonly limits: RunLimits;
  private readonly preflights = new Map<string, Promise<Preflight>>();
  private readonly runs = new Set<SupervisedRun>();
  private worker: { readonly interpreter: string; readonly process: WorkerProcess } | undefined;
  private idling: Disposable | undefined;
  private names = 0;
  private isDisposed = false;

  constructor(private readonly options: ProcessRunnerOptions) {
    this.mode = options.mode ?? (process.platform === 'linux' ? 'fork' : 'once');
    this.limits = { ...defaultLimits, ...options.limits };
  }

  preflight(packages: readonly string[]): Promise<Preflight> {
    if (!this.options.isTrusted()) {
      return Promise.resolve({ type: 'unavailable', why: { reason: 'untrusted', message: 'Exercises run in trusted workspaces only.', canInstall: false } });
    }
    const key = packages.join(' ');
    const known = this.preflights.get(key);
    if (known) return known;
    const looking = this.look(packages);
    this.preflights.set(key, looking);
    void looking.then(({ type }) => {
      if (type !== 'ready' && this.preflights.get(key) === looking) this.preflights.delete(key); // it may be mended at any time
    });
    return looking;
  }

  start(request: RunRequest, listen: (event: RunEvent) => void): Run {
    const run = new SupervisedRun(request, this.limits, (one, skip) => this.launch(request, one, skip), listen, this.options.logger);
    this.runs.add(run);
    this.idling?.dispose();
    void run.ended.then(() => {
      this.runs.delete(run);
      this.rest();
    });
    return run;
  }

  async warm(packages: readonly string[]): Promise<void> {
    const found = await this.preflight(packages);
    if (found.type !== 'ready' || this.isDisposed) return;
    await this.workerOf(found.interpreter.path).ready.catch(() => undefined);
    this.rest();
  }

  async install(packages: readonly string[], progress: InstallProgress, cancelled: Listen<void>): Promise<void> {
    const base = await choose([...(await this.options.chosen()), ...(await candidatesAround([]))], [], this.options.logger);
    if (base.type !== 'ready') throw new UserError(base.why.message);
    const own = interpreterIn(this.options.environmentDir);
    const there = await choose([{ command: own, origin: 'the environment of ML Drills', chosen: true }], [], this.options.logger);
    if (there.type === 'ready') await addPackages(own, packages, progress, cancelled, this.options.logger);
    else await makeEnvironment(base.interpreter.path, this.options.environmentDir, packages, progress, cancelled, this.options.logger);
    this.forget();
  }

  forget(): void {
    this.preflights.clear();
    this.dropWorker();
    this.changed.fire();
  }

  dispose(): void {
    this.isDisposed = true;
    for (const run of this.runs) run.stop();
    this.idling?.dispose();
    this.dropWorker();
    this.changed.dispose();
  }

  private async look(packages: readonly string[]): Promise<Preflight> {
    const { chosen, folders, environmentDir, logger } = this.options;
    const own: Candidate = { command: interpreterIn(environmentDir), origin: 'the environment of ML Drills' };
    return choose([...(await chosen()), own, ...(await candidatesAround(folders()))], packages, logger);
  }

  private async launch(request: RunRequest, run: SupervisedRun, skip: ReadonlySet<string>): Promise<void> {
    const found = await this.preflight(request.packages);
    if (found.type !== 'ready') return run.fail(found.why);
    const worker = this.takeWorker(found.interpreter.path);
    try {
      await worker.ready;
    } catch (error) {
      this.preflights.clear(); // the environment may have been removed since
      this.options.logger.error(`${found.interpreter.path} did not start`, error);
      return run.workerLost();
    }
    const name = String(++this.names);
    attach(worker, name, run);
    worker.send({
      run: name,
      file: request.file,
      name: 'exercise',
      packages: request.packages,
      cases: request.cases,
      only: request.only ?? null,
      skip: [...skip],
      own: request.own ?? null,
      seed: request.seed,
      memory: this.mode === 'fork' ? addressSpace : null,
    });
    if (this.mode === 'once' && !this.isDisposed) this.workerOf(found.interpreter.path); // the next spare
  }

  /** The worker for one run. One that runs once is nobody else's from now on. */
  private takeWorker(interpreter: string): WorkerProcess {
    const worker = this.workerOf(interpreter);
    if (this.mode === 'once') this.worker = undefined;
    return worker;
  }

  /** The warm worker; another one when it has ended or belongs to another interpreter. */
  private workerOf(interpreter: string): WorkerProcess {
    if (this.worker?.interpreter === interpreter && !this.worker.process.isGone) return this.worker.process;
    this.dropWorker();
    const process = new WorkerProcess(interpreter, join(this.options.scriptsDir, 'worker.py'), this.mode, this.options.logger);
    this.worker = { interpreter, process };
    return process;
  }

  private dropWorker(): void {
    this.worker?.process.end();
    this.worker = undefined;
  }

  /** Nothing runs: after a while the worker may go. */
  private rest(): void {
    if (this.runs.size > 0 || this.isDisposed) return;
    this.idling?.dispose();
    this.idling = this.options.clock.after(this.options.idle ?? defaultIdle, () => this.dropWorker());
  }
}
