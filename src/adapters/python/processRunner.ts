import { join } from 'node:path';
import { Emitter, type Listen } from '../../core/base/emitter';
import { UserError } from '../../core/base/errors';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Candidate, InstallProgress, Preflight, PythonRunner, Run, RunEvent, RunRequest } from '../../core/ports/pythonRunner';
import type { Disposable } from '../../core/base/disposable';
import { addPackages, makeEnvironment } from './environment';
import { candidatesAround, choose, interpreterIn } from './interpreters';
import { type Rest, type RunLimits, SupervisedRun } from './supervisedRun';
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
  /** The warm ones, by interpreter: two exercises may need two. */
  private readonly workers = new Map<string, WorkerProcess>();
  /** How many runs a worker serves. */
  private readonly serving = new Map<WorkerProcess, number>();
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
    const looking = this.look(packages).catch((error: unknown): Preflight => {
      this.options.logger.error('looking for Python failed', error);
      return { type: 'unavailable', why: { reason: 'broken', message: 'Looking for Python failed. The "ML Drills" output says why.', canInstall: false } };
    });
    this.preflights.set(key, looking);
    void looking.then(({ type }) => {
      if (type !== 'ready' && this.preflights.get(key) === looking) this.preflights.delete(key); // it may be mended at any time
    });
    return looking;
  }

  start(request: RunRequest, listen: (event: RunEvent) => void): Run {
    const run = new SupervisedRun(request, this.limits, (one, rest) => this.launch(request, one, rest), listen, this.options.logger);
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
    const there = await choose([this.own], [], this.options.logger);
    if (there.type === 'ready') await addPackages(this.own.command, packages, progress, cancelled, this.options.logger);
    else await makeEnvironment(base.interpreter.path, this.options.environmentDir, packages, progress, cancelled, this.options.logger);
    this.forget();
  }

  forget(): void {
    this.preflights.clear();
    this.retireAll();
    this.changed.fire();
  }

  dispose(): void {
    this.isDisposed = true;
    for (const run of this.runs) run.stop();
    this.idling?.dispose();
    for (const worker of [...this.workers.values(), ...this.serving.keys()]) worker.end();
    this.workers.clear();
    this.changed.dispose();
  }

  /** The environment that we make. */
  private get own(): Candidate {
    return { command: interpreterIn(this.options.environmentDir), origin: 'the environment of ML Drills', isOurs: true };
  }

  private async look(packages: readonly string[]): Promise<Preflight> {
    const { chosen, folders, logger } = this.options;
    return choose([...(await chosen()), this.own, ...(await candidatesAround(folders()))], packages, logger);
  }

  private async launch(request: RunRequest, run: SupervisedRun, { skip, withOwn }: Rest): Promise<void> {
    const found = await this.preflight(request.packages);
    if (run.isOver || this.isDisposed) return;
    if (found.type !== 'ready') return run.fail(found.why);
    const { path } = found.interpreter;
    const worker = this.takeWorker(path);
    try {
      await worker.ready;
    } catch (error) {
      this.preflights.clear(); // the environment may have been removed since
      this.options.logger.error(`${path} did not start`, error);
      return run.workerLost();
    }
    if (run.isOver || this.isDisposed) return this.giveBack(path, worker);
    const name = String(++this.names);
    this.attach(worker, name, run);
    worker.send({
      run: name,
      file: request.file,
      name: 'exercise',
      packages: request.packages,
      cases: request.cases,
      only: request.only ?? null,
      skip,
      own: withOwn ? (request.own ?? null) : null,
      seed: request.seed,
      memory: this.mode === 'fork' ? addressSpace : null,
    });
    if (this.mode === 'once') this.workerOf(path); // the next spare
  }

  /** Hands a worker's messages about one run to it, until that run's process has ended. */
  private attach(worker: WorkerProcess, name: string, run: SupervisedRun): void {
    this.serving.set(worker, (this.serving.get(worker) ?? 0) + 1);
    let isOver = false;
    let hasBegun = false;
    const leave = (): void => {
      if (isOver) return;
      isOver = true;
      subscription.dispose();
      const left = (this.serving.get(worker) ?? 1) - 1;
      if (left > 0) this.serving.set(worker, left);
      else this.serving.delete(worker);
      if (left === 0 && ![...this.workers.values()].includes(worker)) worker.end(); // it was retired meanwhile
    };
    const subscription = worker.onDidSay((message) => {
      if (message.type === 'hello' || message.run !== name) return;
      hasBegun ||= message.type === 'child';
      if (message.type === 'ended') leave();
      run.hear(message);
    });
    void worker.gone.then(({ status, signal, complaint }) => {
      if (isOver) return;
      leave();
      if (complaint !== '') this.options.logger.warn(`Python complained: ${complaint}`);
      // A worker that forks ends for reasons of its own; one that runs once is the run's process.
      if (this.mode === 'once' && hasBegun) run.processEnded(status, signal);
      else run.workerLost();
    });
  }

  /** The worker for one run. One that runs once is nobody else's from now on. */
  private takeWorker(interpreter: string): WorkerProcess {
    const worker = this.workerOf(interpreter);
    if (this.mode === 'once') this.workers.delete(interpreter);
    return worker;
  }

  /** The run was stopped before it needed its worker. */
  private giveBack(interpreter: string, worker: WorkerProcess): void {
    if (this.isDisposed || (this.mode === 'once' && this.workers.has(interpreter))) worker.end();
    else this.workers.set(interpreter, worker);
  }

  /** The warm worker; another one when it has ended. */
  private workerOf(interpreter: string): WorkerProcess {
    const there = this.workers.get(interpreter);
    if (there && !there.isGone) return there;
    const worker = new WorkerProcess(interpreter, join(this.options.scriptsDir, 'worker.py'), this.mode, this.limits.loadSeconds * 1000, this.options.logger);
    this.workers.set(interpreter, worker);
    return worker;
  }

  /** No new runs for the workers there are; each ends with its last run. */
  private retireAll(): void {
    for (const worker of this.workers.values()) if (!this.serving.has(worker)) worker.end();
    this.workers.clear();
  }

  /** Nothing runs: after a while the workers may go. */
  private rest(): void {
    if (this.runs.size > 0 || this.isDisposed) return;
    this.idling?.dispose();
    this.idling = this.options.clock.after(this.options.idle ?? defaultIdle, () => this.retireAll());
  }
}
