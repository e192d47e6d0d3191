import type { ItemHistory } from '../log/history';
import type { CaseResult, Run, RunEvent, Unavailable } from '../ports/pythonRunner';
import type { CaseSummary, ExerciseBody } from '../questions/item';
import { hintsLeft, hintsTaken, isRevealed } from './helping';
import type { CaseView, CodingView, RunProblem } from './view';

/** A result, and the hash of the code that it is about. */
interface Standing {
  readonly result: CaseResult;
  readonly code: string;
}

/** What the last runs of one exercise told, as far as they have come. Kept in memory only. */
export class CodingSession {
  private run: Run | undefined;
  private standings = new Map<string, Standing>();
  private own: readonly CaseSummary[] = [];
  private asked: ReadonlySet<string> | undefined;
  /** Hash of the code that ran last, or runs. */
  private ran = '';
  /** Hash of the code as it is now, as far as that is known. */
  private now = '';
  private problem: RunProblem | undefined;
  private ownProblem: string | undefined;
  /** Whether the learner's file is there. */
  isOpened = false;
  /** Whether file and Python were looked for. */
  isPrepared = false;

  get isRunning(): boolean {
    return this.run !== undefined;
  }

  get lastProblem(): RunProblem | undefined {
    return this.problem;
  }

  /** Ids of the cases that failed, as far as that is known. */
  get failed(): string[] {
    return [...this.standings].filter(([, { result }]) => !result.passed).map(([id]) => id);
  }

  /** Whether a case holds for the code that ran last. */
  passed(id: string): boolean {
    const standing = this.standings.get(id);
    return standing !== undefined && standing.result.passed && standing.code === this.ran;
  }

  /**
   * @param code its hash
   * @param only the cases that are run; all when undefined
   */
  begin(run: Run, code: string, only: readonly string[] | undefined): void {
    this.run?.stop();
    this.run = run;
    this.ran = code;
    this.now = code;
    this.asked = only && new Set(only);
    if (only) for (const id of only) this.standings.delete(id);
    else {
      this.standings = new Map();
      this.own = [];
    }
    this.problem = undefined;
    this.ownProblem = undefined;
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
        this.standings.set(event.result.id, { result: event.result, code: this.ran });
        return;
      case 'loadFailed':
        if (event.what === 'own') this.ownProblem = event.line === undefined ? event.message : `line ${event.line}: ${event.message}`;
        else this.problem = problemOf(event);
    }
  }

  end(): void {
    this.run = undefined;
    this.asked = undefined;
  }

  /** No Python can run it; undefined when one can. */
  setUnavailable(why: Unavailable | undefined): void {
    if (why) this.problem = { message: why.message, why: why.reason, canInstall: why.canInstall };
    else if (this.problem?.why !== undefined) this.problem = undefined;
  }

  stop(): void {
    this.run?.stop();
  }

  /**
   * @param code hash of the code as it is now
   * @returns whether what is known has become outdated, or holds again
   */
  edited(code: string): boolean {
    const before = this.isOutdated;
    this.now = code;
    return this.isOutdated !== before;
  }

  private get isOutdated(): boolean {
    return [...this.standings.values()].some(({ code }) => code !== this.now);
  }

  view(body: ExerciseBody, record: ItemHistory | undefined): CodingView {
    const cases = [...body.cases, ...this.own].map((one) => this.caseView(one, record));
    const helps = record?.work.helps ?? [];
    return {
      isOpened: this.isOpened,
      isRunning: this.isRunning,
      isOutdated: this.isOutdated,
      line: this.line(cases),
      cases,
      ...(this.problem && { problem: this.problem }),
      ...(this.ownProblem !== undefined && { ownProblem: this.ownProblem }),
      hints: hintsTaken(body, helps),
      hintsLeft: hintsLeft(body, helps, this.failed),
    };
  }

  private caseView(one: CaseSummary, record: ItemHistory | undefined): CaseView {
    const result = this.standings.get(one.id)?.result;
    const isAsked = this.isRunning && (this.asked?.has(one.id) ?? true);
    const revealed = isRevealed(one, record);
    return {
      id: one.id,
      name: one.name,
      edge: one.edge,
      group: one.id.startsWith('own/') ? 'own' : one.visible ? 'visible' : 'hidden',
      state: result ? (result.passed ? 'passed' : 'failed') : isAsked ? 'running' : 'waiting',
      isRevealed: revealed,
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
