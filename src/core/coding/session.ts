import type { ItemHistory } from '../log/history';
import type { CaseResult, Run, RunEnd, RunEvent } from '../ports/pythonRunner';
import type { CaseSummary, ExerciseBody } from '../questions/item';
import { hintsLeft, hintsTaken, isRevealed } from './helping';
import type { CaseView, CodingView, RunProblem } from './view';

/** What the last run of one exercise told, as far as it has come. Kept in memory only. */
export class CodingSession {
  private run: Run | undefined;
  private results = new Map<string, CaseResult>();
  private own: readonly CaseSummary[] = [];
  private asked: ReadonlySet<string> | undefined;
  private problem: RunProblem | undefined;
  private ownProblem: string | undefined;
  isOpened = false;
  isOutdated = false;

  get isRunning(): boolean {
    return this.run !== undefined;
  }

  /** Results of the last run, by case. */
  get lastResults(): ReadonlyMap<string, CaseResult> {
    return this.results;
  }

  /** The last run could not begin. */
  get lastProblem(): RunProblem | undefined {
    return this.problem;
  }

  /** @param only the cases that are run; all when undefined */
  begin(run: Run, only: readonly string[] | undefined): void {
    this.run = run;
    this.asked = only && new Set(only);
    if (only) for (const id of only) this.results.delete(id);
    else {
      this.results = new Map();
      this.own = [];
    }
    this.problem = undefined;
    this.ownProblem = undefined;
    this.isOutdated = false;
  }

  isOf(run: Run): boolean {
    return this.run === run;
  }

  hear(event: RunEvent): void {
    switch (event.type) {
      case 'begun':
        if (event.id.startsWith('own/') && !this.own.some(({ id }) => id === event.id)) this.own = [...this.own, { id: event.id, name: event.name, edge: event.edge, visible: true }];
        return;
      case 'result':
        this.results.set(event.result.id, event.result);
        return;
      case 'loadFailed':
        if (event.what === 'own') this.ownProblem = event.line === undefined ? event.message : `line ${event.line}: ${event.message}`;
        else this.problem = problemOf(event);
    }
  }

  end(end: RunEnd): void {
    this.run = undefined;
    this.asked = undefined;
    if (end.type === 'unavailable') this.problem = { message: end.why.message, why: end.why.reason, canInstall: end.why.canInstall };
  }

  stop(): void {
    this.run?.stop();
  }

  view(body: ExerciseBody, record: ItemHistory | undefined): CodingView {
    const cases = [...body.cases, ...this.own].map((one) => this.caseView(one, record));
    const helps = record?.work.helps ?? [];
    const failed = cases.filter(({ state }) => state === 'failed').map(({ id }) => id);
    return {
      isOpened: this.isOpened,
      isRunning: this.isRunning,
      isOutdated: this.isOutdated,
      line: this.line(cases),
      cases,
      ...(this.problem && { problem: this.problem }),
      ...(this.ownProblem !== undefined && { ownProblem: this.ownProblem }),
      hints: hintsTaken(body, helps),
      hintsLeft: hintsLeft(body, helps, failed),
    };
  }

  private caseView(one: CaseSummary, record: ItemHistory | undefined): CaseView {
    const result = this.results.get(one.id);
    const isAsked = this.isRunning && (this.asked?.has(one.id) ?? true);
    const revealed = isRevealed(one, record);
    return {
      id: one.id,
      name: one.name,
      edge: one.edge,
      group: one.id.startsWith('own/') ? 'own' : one.visible ? 'visible' : 'hidden',
      state: result ? (result.passed ? 'passed' : 'failed') : isAsked ? 'running' : 'waiting',
      ...(result && revealed && { result }),
      canShow: result !== undefined && !result.passed && !revealed,
    };
  }

  private line(cases: readonly CaseView[]): string {
    if (this.problem) return this.problem.message;
    const settled = cases.filter(({ state }) => state === 'passed' || state === 'failed');
    if (settled.length === 0) return this.isRunning ? 'Running …' : '';
    const passed = settled.filter(({ state }) => state === 'passed').length;
    if (passed === cases.length) return `All ${passed} cases hold.`;
    const broken = [...new Set(settled.filter(({ state }) => state === 'failed').map(({ edge, name }) => edge || name))];
    const edges = broken.length === 0 ? '' : ` Broken: ${broken.join(', ')}.`;
    return `${passed} of ${cases.length} cases hold.${edges}`;
  }
}

function problemOf(event: Extract<RunEvent, { type: 'loadFailed' }>): RunProblem {
  const ours = event.what === 'cases';
  return {
    message: ours ? `The cases of this exercise do not load, which is our mistake: ${event.message}` : event.message,
    ...(!ours && event.line !== undefined && { line: event.line }),
    ...(event.output !== '' && { output: event.output }),
    canInstall: false,
  };
}
