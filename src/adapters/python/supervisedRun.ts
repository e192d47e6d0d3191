import type { Logger } from '../../core/ports/logger';
import type { CaseResult, Run, RunEnd, RunEvent, RunRequest, Unavailable } from '../../core/ports/pythonRunner';
import type { RunnerMessage } from '../../protocol/runnerMessages';
import { killLeftovers, killTree, residentBytes } from './processTree';

export interface RunLimits {
  /** Resident memory of one run, in bytes. */
  readonly memory: number;
  /** How often memory is looked at, in milliseconds. */
  readonly lookEvery: number;
  /** Seconds that loading one file may take, and the start of a worker. */
  readonly loadSeconds: number;
}

/** What is left to do when a process has to be started anew. */
export interface Rest {
  /** Cases that have run. */
  readonly skip: readonly string[];
  /** Whether the learner's own cases can be loaded. */
  readonly withOwn: boolean;
}

type Loading = 'file' | 'own' | 'cases';

/** What a process is at; whatever happens to it is laid to this. */
type Stage = { readonly type: 'starting' } | { readonly type: 'loading'; readonly what: Loading } | { readonly type: 'case'; readonly id: string; readonly began: number } | { readonly type: 'between' };

/** After so many cases that had to be ended from outside, the rest is not run. */
const maxKilled = 2;
/** A worker may have died since the last run, but not each new one. */
const maxLostWorkers = 3;

/** One run: watches time and memory, and goes on after a case that took the process with it. */
export class SupervisedRun implements Run {
  readonly ended: Promise<RunEnd>;
  private finish: (end: RunEnd) => void = () => undefined;
  private over = false;
  private pid: number | undefined;
  private stage: Stage = { type: 'starting' };
  /** Why the process was killed, and at which stage. */
  private killed: { readonly why: 'time' | 'memory'; readonly stage: Stage } | undefined;
  private killedCases = 0;
  private lostWorkers = 0;
  private isFinished = false;
  private withOwn = true;
  private output = '';
  private cut = false;
  private readonly done = new Set<string>();
  private alarm: NodeJS.Timeout | undefined;
  private readonly watch: NodeJS.Timeout;

  constructor(
    private readonly request: RunRequest,
    private readonly limits: RunLimits,
    /** Starts the process for what is left. */
    private readonly launch: (run: SupervisedRun, rest: Rest) => Promise<void>,
    private readonly tell: (event: RunEvent) => void,
    private readonly logger: Logger,
  ) {
    this.ended = new Promise((resolve) => (this.finish = resolve));
    this.watch = setInterval(() => void this.lookAtMemory(), limits.lookEvery);
    this.begin();
  }

  get isOver(): boolean {
    return this.over;
  }

  stop(): void {
    if (this.pid !== undefined && !this.over) killTree(this.pid);
    this.end({ type: 'stopped' });
  }

  /** Nothing can be run. */
  fail(why: Unavailable): void {
    this.end({ type: 'unavailable', why });
  }

  hear(message: RunnerMessage): void {
    if (this.over) {
      if (message.type === 'child') killTree(message.pid); // stopped before it was there
      return;
    }
    switch (message.type) {
      case 'hello':
        return;
      case 'child':
        this.pid = message.pid;
        return;
      case 'loading':
        return this.enter({ type: 'loading', what: message.what }, this.limits.loadSeconds);
      case 'loadFailed':
        return this.tellLoadFailure(message.what, message.message, message.line ?? undefined);
      case 'begun':
        this.enter({ type: 'case', id: message.case, began: performance.now() }, this.request.seconds);
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
      case 'finished':
        this.isFinished = true;
        this.enter({ type: 'between' }, this.limits.loadSeconds);
        return;
      case 'broken':
        this.logger.error(`our own code failed in Python:\n${message.trace}`);
        return this.fail({ reason: 'broken', message: 'ML Drills failed to run the cases, which is our mistake. The "ML Drills" output says why.', canInstall: false });
      case 'ended':
        return this.processEnded(message.status, message.signal);
    }
  }

  /** The worker did not start, or ended under the run: nobody's fault here, so it is tried again. */
  workerLost(): void {
    if (this.over) return;
    clearTimeout(this.alarm);
    this.pid = undefined;
    if (++this.lostWorkers < maxLostWorkers) return this.begin();
    this.fail({ reason: 'broken', message: 'Python does not start, or ends before it has run anything. The "ML Drills" output says why.', canInstall: false });
  }

  /** The process of the run has ended; what it was at took it along. */
  processEnded(status: number | null, signal: number | null): void {
    if (this.over) return;
    clearTimeout(this.alarm);
    if (this.pid !== undefined) killLeftovers(this.pid);
    this.pid = undefined;
    const { stage, killed } = this;
    this.killed = undefined;
    if (this.isFinished) return this.end({ type: 'done' });
    if (killed && killed.stage !== stage) return this.begin(); // it was killed for something that had just ended well
    const message = this.reasonOf(killed?.why, status, signal);
    if (stage.type === 'starting' || stage.type === 'between') return this.workerLost();
    if (stage.type === 'case') {
      this.settle({ id: stage.id, passed: false, milliseconds: performance.now() - stage.began, calls: [], message, expected: '', got: '', output: this.takeOutput() });
      return ++this.killedCases >= maxKilled || this.isExhausted ? this.end({ type: 'done' }) : this.begin();
    }
    this.tellLoadFailure(stage.what, message);
    if (stage.what !== 'own') return this.end({ type: 'done' });
    this.withOwn = false;
    this.begin();
  }

  private get isExhausted(): boolean {
    return this.request.only?.every((id) => this.done.has(id)) ?? false;
  }

  private begin(): void {
    this.stage = { type: 'starting' };
    this.launch(this, { skip: [...this.done], withOwn: this.withOwn }).catch((error: unknown) => {
      this.logger.error('a run could not be started', error);
      this.fail({ reason: 'broken', message: 'Python could not be started. The "ML Drills" output says why.', canInstall: false });
    });
  }

  private settle(result: CaseResult): void {
    clearTimeout(this.alarm);
    this.stage = { type: 'between' };
    this.done.add(result.id);
    this.tell({ type: 'result', result });
  }

  private tellLoadFailure(what: Loading, message: string, line?: number): void {
    this.tell({ type: 'loadFailed', what, message, output: this.takeOutput(), ...(line !== undefined && { line }) });
  }

  private reasonOf(killed: 'time' | 'memory' | undefined, status: number | null, signal: number | null): string {
    const isCase = this.stage.type === 'case';
    if (killed === 'time') return isCase ? `takes longer than ${this.request.seconds} s: is there a loop without an end?` : `loading the file takes longer than ${this.limits.loadSeconds} s`;
    if (killed === 'memory') return `takes more than ${Number((this.limits.memory / 1e9).toPrecision(2))} GB of memory`;
    if (signal === sigkill) return 'was ended by the system, as it does when memory runs out';
    if (signal !== null) return `crashed Python (signal ${signal}); a recursion without an end can do that`;
    return status === 0 ? 'ended Python, as os._exit() does' : `ended Python with the exit code ${status}, as os._exit() does`;
  }

  private takeOutput(): string {
    const taken = this.cut ? `${this.output}\n… (more was printed)` : this.output;
    this.output = '';
    this.cut = false;
    return taken;
  }

  private enter(stage: Stage, seconds: number): void {
    this.stage = stage;
    clearTimeout(this.alarm);
    // The host may have been busy while the result came: what lies in the pipe is read first.
    this.alarm = setTimeout(() => setImmediate(() => this.kill('time', stage)), seconds * 1000);
  }

  private async lookAtMemory(): Promise<void> {
    const { pid, stage } = this;
    if (pid === undefined) return;
    const bytes = await residentBytes(pid);
    if (bytes !== undefined && bytes > this.limits.memory && pid === this.pid) this.kill('memory', stage);
  }

  /** Ends the process for what it was at, unless that is over. */
  private kill(why: 'time' | 'memory', stage: Stage): void {
    if (this.over || this.stage !== stage || this.pid === undefined) return;
    this.killed = { why, stage };
    killTree(this.pid);
  }

  private end(end: RunEnd): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.alarm);
    clearInterval(this.watch);
    this.finish(end);
  }
}

const sigkill = 9;
