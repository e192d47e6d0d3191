import type { Logger } from '../../core/ports/logger';
import type { CaseResult, Run, RunEnd, RunEvent, RunRequest } from '../../core/ports/pythonRunner';
import type { RunnerMessage } from '../../protocol/runnerMessages';
import { killTree, residentBytes } from './processTree';
import type { WorkerProcess } from './workerProcess';

export interface RunLimits {
  /** Resident memory of one run, in bytes. */
  readonly memory: number;
  /** How often memory is looked at, in milliseconds. */
  readonly lookEvery: number;
  /** Seconds that loading the learner's file may take. */
  readonly loadSeconds: number;
}

/** After so many cases that had to be ended from outside, the rest is not run. */
const maxKilled = 2;

/** A worker may have died since the last run, but not each new one. */
const maxLostWorkers = 3;

type Killed = 'time' | 'memory';

/** One run: watches time and memory, and goes on after a case that took the process with it. */
export class SupervisedRun implements Run {
  readonly ended: Promise<RunEnd>;
  private finish: (end: RunEnd) => void = () => undefined;
  private isOver = false;
  private pid: number | undefined;
  private current: { readonly id: string; readonly began: number } | undefined;
  private killed: Killed | undefined;
  private killedCases = 0;
  private output = '';
  private cut = false;
  private readonly done = new Set<string>();
  private alarm: NodeJS.Timeout | undefined;
  private readonly watch: NodeJS.Timeout;
  private stopped = false;
  private lostWorkers = 0;

  constructor(
    private readonly request: RunRequest,
    private readonly limits: RunLimits,
    /** Starts the process for the cases that are left. */
    private readonly launch: (run: SupervisedRun, skip: ReadonlySet<string>) => Promise<void>,
    private readonly tell: (event: RunEvent) => void,
    private readonly logger: Logger,
  ) {
    this.ended = new Promise((resolve) => (this.finish = resolve));
    this.watch = setInterval(() => void this.lookAtMemory(), limits.lookEvery);
    this.begin();
  }

  stop(): void {
    if (this.isOver) return;
    this.stopped = true;
    this.kill();
    this.end({ type: 'stopped' });
  }

  /** Nothing can be run. */
  fail(why: Extract<RunEnd, { type: 'unavailable' }>['why']): void {
    this.end(this.stopped ? { type: 'stopped' } : { type: 'unavailable', why });
  }

  hear(message: RunnerMessage): void {
    if (this.isOver) {
      if (message.type === 'child') killTree(message.pid); // stopped before it was there
      return;
    }
    switch (message.type) {
      case 'hello':
        return;
      case 'child':
        this.pid = message.pid;
        return this.setAlarm(this.limits.loadSeconds);
      case 'loadFailed':
        return this.tell({ type: 'loadFailed', what: message.what, message: message.message, output: this.takeOutput(), ...(message.line !== null && { line: message.line }) });
      case 'begun':
        this.current = { id: message.case, began: performance.now() };
        this.takeOutput();
        this.setAlarm(this.request.seconds);
        return this.tell({ type: 'begun', id: message.case, name: message.name, edge: message.edge });
      case 'output':
        this.output += message.text;
        this.cut ||= message.cut;
        return;
      case 'result':
        return this.settle({
          id: message.case,
          passed: message.passed,
          milliseconds: message.ms,
          calls: message.calls,
          message: message.message ?? '',
          expected: message.expected ?? '',
          got: message.got ?? '',
          ...(message.line !== undefined && { line: message.line }),
          ...(message.trace !== undefined && { trace: message.trace }),
          output: this.takeOutput(),
        });
      case 'ended':
        return this.childEnded(message.status, message.signal);
    }
  }

  /** The worker did not start, or had ended before it took the request. */
  workerLost(): void {
    if (this.isOver) return;
    if (++this.lostWorkers < maxLostWorkers) return this.begin();
    this.fail({ reason: 'broken', message: 'Python does not start, or ends before it has run anything. The "ML Drills" output says why.', canInstall: false });
  }

  /** The process of a run has ended; a case that was running took it with it. */
  childEnded(status: number | null, signal: number | null): void {
    if (this.isOver) return;
    clearTimeout(this.alarm);
    this.pid = undefined;
    const { current } = this;
    if (!current && status === 0) return this.end({ type: 'done' });
    const message = this.reasonOf(status, signal);
    if (!current && this.done.size === 0) {
      this.tell({ type: 'loadFailed', what: 'file', message, output: this.takeOutput() });
      return this.end({ type: 'done' });
    }
    if (current) this.settle({ id: current.id, passed: false, milliseconds: performance.now() - current.began, calls: [], message, expected: '', got: '', output: this.takeOutput() });
    this.killedCases++;
    this.killed = undefined;
    if (this.killedCases >= maxKilled) return this.end({ type: 'done' });
    this.begin();
  }

  private begin(): void {
    this.launch(this, this.done).catch((error: unknown) => {
      this.logger.error('a run could not be started', error);
      this.fail({ reason: 'broken', message: 'Python could not be started. The "ML Drills" output says why.', canInstall: false });
    });
  }

  private settle(result: CaseResult): void {
    clearTimeout(this.alarm);
    this.current = undefined;
    this.done.add(result.id);
    this.tell({ type: 'result', result });
  }

  private reasonOf(status: number | null, signal: number | null): string {
    const { seconds } = this.request;
    if (this.killed === 'time') return this.current ? `takes longer than ${seconds} s: is there a loop without an end?` : `loading the file takes longer than ${this.limits.loadSeconds} s`;
    if (this.killed === 'memory') return `takes more than ${Math.round(this.limits.memory / 1e9)} GB of memory`;
    if (signal !== null) return `crashed Python (signal ${signal}); a recursion without an end can do that`;
    return status === 0 ? 'ended Python, as os._exit() does' : `ended Python with the exit code ${status}, as os._exit() does`;
  }

  private takeOutput(): string {
    const taken = this.cut ? `${this.output}\n… (more was printed)` : this.output;
    this.output = '';
    this.cut = false;
    return taken;
  }

  private setAlarm(seconds: number): void {
    clearTimeout(this.alarm);
    this.alarm = setTimeout(() => this.kill('time'), seconds * 1000);
  }

  private async lookAtMemory(): Promise<void> {
    const { pid } = this;
    if (pid === undefined) return;
    const bytes = await residentBytes(pid);
    if (bytes !== undefined && bytes > this.limits.memory && pid === this.pid) this.kill('memory');
  }

  private kill(reason?: Killed): void {
    this.killed = reason;
    if (this.pid !== undefined) killTree(this.pid);
  }

  private end(end: RunEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.alarm);
    clearInterval(this.watch);
    this.finish(end);
  }
}

/** Hands a worker's messages about one run to it, until that run's process has ended. */
export function attach(worker: WorkerProcess, name: string, run: SupervisedRun): void {
  let isOver = false;
  let hasBegun = false;
  const subscription = worker.onDidSay((message) => {
    if (message.type === 'hello' || message.run !== name) return;
    hasBegun ||= message.type === 'child';
    isOver = message.type === 'ended';
    if (isOver) subscription.dispose();
    run.hear(message);
  });
  void worker.gone.then(({ status, signal }) => {
    subscription.dispose();
    if (isOver) return;
    if (hasBegun) run.childEnded(status, signal);
    else run.workerLost();
  });
}
