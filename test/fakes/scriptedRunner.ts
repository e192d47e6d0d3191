import { Emitter } from '../../src/core/base/emitter';
import type { CaseResult, Preflight, PythonRunner, Run, RunEnd, RunEvent, RunRequest, Unavailable } from '../../src/core/ports/pythonRunner';
import { casesIn } from '../../src/core/questions/caseList';

/** A runner whose runs a test plays: nothing happens until it says so. */
export class ScriptedRunner implements PythonRunner {
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;
  readonly runs: ScriptedRun[] = [];
  unavailable: Unavailable | undefined;
  readonly warmed: (readonly string[])[] = [];

  get last(): ScriptedRun {
    const run = this.runs.at(-1);
    if (!run) throw new Error('nothing was run');
    return run;
  }

  preflight(): Promise<Preflight> {
    return Promise.resolve(
      this.unavailable ? { type: 'unavailable', why: this.unavailable } : { type: 'ready', interpreter: { path: '/usr/bin/python3', version: '3.12.0', origin: 'a script' } },
    );
  }

  start(request: RunRequest, listen: (event: RunEvent) => void): Run {
    const run = new ScriptedRun(request, listen);
    this.runs.push(run);
    if (this.unavailable) run.end({ type: 'unavailable', why: this.unavailable });
    return run;
  }

  warm(packages: readonly string[]): Promise<void> {
    this.warmed.push(packages);
    return Promise.resolve();
  }

  install(): Promise<void> {
    this.unavailable = undefined;
    this.changed.fire();
    return Promise.resolve();
  }

  forget(): void {
    this.changed.fire();
  }

  dispose(): void {
    for (const run of this.runs) run.stop();
  }
}

export class ScriptedRun implements Run {
  readonly ended: Promise<RunEnd>;
  private finish: (end: RunEnd) => void = () => undefined;
  private isOver = false;

  constructor(
    readonly request: RunRequest,
    private readonly listen: (event: RunEvent) => void,
  ) {
    this.ended = new Promise((resolve) => (this.finish = resolve));
  }

  stop(): void {
    this.end({ type: 'stopped' });
  }

  /** Lets every case end; those that are named fail. */
  failing(...failing: readonly string[]): void {
    for (const { id } of casesIn(this.request.cases)) if (this.request.only?.includes(id) ?? true) this.settle(id, !failing.includes(id));
    this.end({ type: 'done' });
  }

  settle(id: string, passed: boolean, fields: Partial<CaseResult> = {}): void {
    this.listen({ type: 'begun', id, name: id.replaceAll('_', ' '), edge: '' });
    const wrong = passed ? { message: '', expected: '', got: '' } : { message: 'expected 4.0, got 3.0', expected: '4.0', got: '3.0' };
    this.listen({ type: 'result', result: { id, passed, milliseconds: 1, calls: ['double(2.0)'], output: '', ...wrong, ...fields } });
  }

  tell(event: RunEvent): void {
    this.listen(event);
  }

  end(end: RunEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    this.finish(end);
  }
}
