import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Emitter } from '../../core/base/emitter';
import type { Logger } from '../../core/ports/logger';
import { parseRunnerMessage, type RunnerMessage, type RunnerRequest } from '../../protocol/runnerMessages';

/** `fork`: one worker forks a child for each run. `once`: a worker runs once and is replaced. */
export type WorkerMode = 'fork' | 'once';

/** The flags of every run: nothing of the user's environment variables or home directory is imported. */
export const pythonFlags = ['-I', '-B', '-X', 'utf8'] as const;

/** One thread each: the same result on every machine, and nothing to lose at a fork. */
const environment = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

/** Characters of a worker's complaints that are kept for the log. */
const maxComplaint = 4000;

export interface WorkerEnd {
  readonly status: number | null;
  /** Number of the signal that ended it. */
  readonly signal: number | null;
  /** What it wrote to the terminal. */
  readonly complaint: string;
}

/** A Python process that speaks the protocol of `worker.py`. */
export class WorkerProcess {
  private readonly heard = new Emitter<RunnerMessage>();
  readonly onDidSay = this.heard.event;
  /** Resolves when it is ready for a request; rejects with what it complained of when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended. */
  readonly gone: Promise<WorkerEnd>;
  private readonly process: ChildProcess;
  private complaint = '';
  private ended = false;

  /** @param patience milliseconds that its start may take */
  constructor(interpreter: string, script: string, mode: WorkerMode, patience: number, logger: Logger) {
    this.process = spawn(interpreter, [...pythonFlags, script, mode], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      windowsHide: true,
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.complaint = (this.complaint + text).slice(-maxComplaint)));
    }
    this.requests.on('error', () => undefined); // it has ended: `gone` tells
    this.gone = new Promise((resolve) => {
      const end = (end: WorkerEnd): void => {
        this.ended = true;
        resolve(end);
      };
      this.process.once('error', (error) => end({ status: null, signal: null, complaint: error.message }));
      this.process.once('close', (status, signal) => end({ status, signal: signal === null ? null : constants.signals[signal], complaint: this.complaint.trim() }));
    });
    this.ready = new Promise((resolve, reject) => {
      const subscription = this.onDidSay((message) => {
        if (message.type !== 'hello') return;
        subscription.dispose();
        logger.info(`Python ${message.python} with NumPy ${message.numpy} is ready in process ${message.pid} (${interpreter}, ${mode})`);
        resolve();
      });
      void this.gone.then(({ complaint }) => reject(new Error(complaint || 'Python ended without a word.')));
    });
    this.ready.catch(() => undefined); // whoever needs it hears of it
    const impatience = setTimeout(() => this.process.kill('SIGKILL'), patience);
    void Promise.race([this.ready.catch(() => undefined), this.gone]).then(() => clearTimeout(impatience));
    createInterface({ input: this.process.stdio[4] as Readable, crlfDelay: Infinity }).on('line', (line) => {
      const message = parseRunnerMessage(line);
      if (message) this.heard.fire(message);
      else logger.warn(`Python said something that is not a message: ${line.slice(0, 200)}`);
    });
  }

  get isGone(): boolean {
    return this.ended;
  }

  send(request: RunnerRequest): void {
    this.requests.write(`${JSON.stringify(request)}\n`);
  }

  /** Ends it and, since it sees the end of its requests, all it forked. */
  end(): void {
    this.requests.end();
    this.process.kill();
  }

  private get requests(): Writable {
    return this.process.stdio[3] as Writable;
  }
}
