import { DisposableStore, type Disposable } from '../base/disposable';
import { Emitter } from '../base/emitter';
import { UserError } from '../base/errors';
import type { Fact, Help } from '../log/events';
import type { ItemHistory } from '../log/history';
import type { Journal } from '../log/journal';
import type { CodeFiles, CodePlace } from '../ports/codeFiles';
import type { Preflight, PythonRunner, RunEvent } from '../ports/pythonRunner';
import type { QuestionSource } from '../ports/questionSource';
import type { ExerciseBody, ItemSummary } from '../questions/item';
import { grade } from '../grading/score';
import { keptItem } from '../drill/keptItem';
import { nextHint } from './helping';
import { CodingSession } from './session';
import type { CodingView } from './view';

export interface CodingPorts {
  readonly journal: Journal;
  readonly questions: QuestionSource;
  readonly runner: PythonRunner;
  readonly files: CodeFiles;
  /** The drill of today in which an item waits; undefined when none does. */
  readonly drillWaitingFor: (item: string) => Promise<string | undefined>;
}

/** An exercise as the bank has it. */
export interface Exercise {
  readonly summary: ItemSummary;
  readonly body: ExerciseBody;
  readonly place: CodePlace;
}

/** An earlier state of the learner's code. */
export interface EarlierCode {
  readonly time: number;
  /** Such as "passed after 7 runs". */
  readonly label: string;
  readonly code: string;
}

/** What a run told, and of which exercise. */
export interface CodingRun {
  readonly item: string;
  readonly event: RunEvent | { readonly type: 'started'; readonly only: readonly string[] | undefined } | { readonly type: 'ended' };
}

/** Works on exercises: opens files, runs cases, records what follows from it. */
export class CodingService implements Disposable {
  private readonly owned = new DisposableStore();
  private readonly changed = this.owned.add(new Emitter<string>());
  /** What is shown of that exercise is another. */
  readonly onDidChange = this.changed.event;
  private readonly ran = this.owned.add(new Emitter<CodingRun>());
  /** What runs tell, as it comes. */
  readonly onDidRun = this.ran.event;
  private readonly sessions = new Map<string, CodingSession>();

  constructor(private readonly ports: CodingPorts) {}

  /** @throws {UserError} when the bank has no such exercise */
  async exercise(item: string): Promise<Exercise> {
    const [{ items }, body] = await Promise.all([this.ports.questions.index(), this.ports.questions.body(item), this.ports.journal.open()]);
    const summary = items.find(({ id }) => id === item);
    if (!summary || body?.kind !== 'exercise') throw new UserError('This exercise is no longer in the bank. Your file stays where it is.');
    return { summary, body, place: this.ports.files.place(summary.topic, item) };
  }

  /** Makes the learner's file unless it is there; never overwrites. */
  async open(item: string): Promise<CodePlace> {
    const { body, place } = await this.exercise(item);
    await this.ports.files.create(place.code, body.starter);
    this.session(item).isOpened = true;
    await this.ports.journal.append([{ type: 'exerciseOpened', item }]);
    void this.ports.runner.warm(body.packages);
    this.changed.fire(item);
    return place;
  }

  /** Makes the file of the learner's own cases unless it is there. */
  async openOwnCases(item: string): Promise<CodePlace> {
    const { body, place } = await this.exercise(item);
    await this.ports.files.create(place.ownCases, ownCasesTemplate(body));
    return place;
  }

  /**
   * Runs cases, all unless `only` names some. A run that goes on already is stopped.
   * Resolves when it has ended and what follows from it is recorded.
   */
  async run(item: string, only?: readonly string[]): Promise<void> {
    const { summary, body, place } = await this.exercise(item);
    const session = this.session(item);
    session.stop();
    const own = (await this.ports.files.read(place.ownCases)) === undefined ? undefined : place.ownCases;
    const code = await this.ports.files.read(place.code);
    if (code === undefined) throw new UserError('The file of this exercise is not there. Open the exercise to begin it anew.');
    session.isOpened = true;
    const run = this.ports.runner.start(
      { file: place.code, packages: body.packages, cases: body.tests, seconds: body.seconds, seed: 0, ...(own !== undefined && { own }), ...(only && { only }) },
      (event) => {
        if (!session.isOf(run)) return;
        session.hear(event);
        this.tell(item, event);
      },
    );
    session.begin(run, only);
    this.tell(item, { type: 'started', only });
    const end = await run.ended;
    if (!session.isOf(run)) return; // another run took its place
    session.end(end);
    if (end.type === 'done' && !only) await this.record(summary, body, session, code);
    this.tell(item, { type: 'ended' });
  }

  stop(item: string): void {
    this.sessions.get(item)?.stop();
  }

  /** The code was edited since the last run. */
  edited(item: string): void {
    const session = this.sessions.get(item);
    if (!session || session.isOutdated) return;
    session.isOutdated = true;
    this.changed.fire(item);
  }

  /** What is shown of an exercise. */
  view(item: string, body: ExerciseBody): CodingView {
    return this.session(item).view(body, this.historyOf(item));
  }

  /** @throws {UserError} when there is none left */
  async takeHint(item: string): Promise<void> {
    const { body } = await this.exercise(item);
    const failed = [...this.session(item).lastResults.values()].filter(({ passed }) => !passed).map(({ id }) => id);
    const help = nextHint(body, this.historyOf(item)?.work.helps ?? [], failed);
    if (!help) throw new UserError('There are no more hints.');
    await this.help(item, help);
  }

  /** Shows what a hidden case does; counts as a hint. */
  async showInput(item: string, id: string): Promise<void> {
    await this.help(item, { type: 'input', case: id });
  }

  /** The solution was asked for before a try. */
  async confirmSolution(item: string): Promise<void> {
    await this.help(item, { type: 'solution' });
  }

  /** Whether the solution may be seen without a word: after a try, or once it was confirmed. */
  maySeeSolution(item: string): boolean {
    const record = this.historyOf(item);
    return record !== undefined && (record.work.runs > 0 || record.attempts.length > 0 || record.work.helps.some(({ type }) => type === 'solution'));
  }

  /** Ends the attempt without a full pass. */
  async giveUp(item: string): Promise<void> {
    const { summary, body, place } = await this.exercise(item);
    this.stop(item);
    const code = (await this.ports.files.read(place.code)) ?? body.starter;
    const last = this.historyOf(item)?.work.last;
    await this.commit(summary, body, code, last?.passed ?? [], last?.failed ?? body.cases.map(({ id }) => id));
    this.changed.fire(item);
  }

  /** The starter again; what was there is kept. */
  async reset(item: string): Promise<void> {
    const { body, place } = await this.exercise(item);
    const code = await this.ports.files.read(place.code);
    if (code !== undefined && code !== body.starter) await this.ports.journal.append([{ type: 'codeKept', item, code }]);
    await this.ports.files.replace(place.code, body.starter);
    this.edited(item);
  }

  /** Earlier attempts and code that was replaced, newest first, each text once. */
  async earlierCode(item: string): Promise<readonly EarlierCode[]> {
    await this.ports.journal.open();
    const record = this.historyOf(item);
    const attempts = this.ports.journal.history.answersTo(item).flatMap(({ answer, time }): EarlierCode[] => {
      if (answer.type !== 'code') return [];
      const total = answer.passed.length + answer.failed.length;
      return [{ time, code: answer.code, label: answer.failed.length === 0 ? `passed after ${count(answer.runs, 'run')}` : `given up with ${answer.passed.length} of ${total} cases` }];
    });
    const replaced = (record?.keptCode ?? []).map(({ time, code }): EarlierCode => ({ time, code, label: 'before a reset' }));
    return [...attempts, ...replaced].sort((a, b) => b.time - a.time);
  }

  preflight(packages: readonly string[]): Promise<Preflight> {
    return this.ports.runner.preflight(packages);
  }

  dispose(): void {
    for (const session of this.sessions.values()) session.stop();
    this.owned.dispose();
  }

  private async help(item: string, help: Help): Promise<void> {
    await this.ports.journal.append([{ type: 'exerciseHelped', item, help }]);
    this.changed.fire(item);
  }

  private async record(summary: ItemSummary, body: ExerciseBody, session: CodingSession, code: string): Promise<void> {
    if (session.lastProblem?.why !== undefined) return;
    const passed = body.cases.filter(({ id }) => session.lastResults.get(id)?.passed).map(({ id }) => id);
    const failed = body.cases.filter(({ id }) => !passed.includes(id)).map(({ id }) => id);
    await this.ports.journal.append([{ type: 'exerciseRan', item: summary.id, passed, failed }]);
    if (failed.length > 0) return;
    const isAsked = (await this.ports.drillWaitingFor(summary.id)) !== undefined;
    if (isAsked || !this.historyOf(summary.id)?.isSolved) await this.commit(summary, body, code, passed, failed);
  }

  /** Records an attempt: in the drill that waits for it, otherwise rated as proposed. */
  private async commit(summary: ItemSummary, body: ExerciseBody, code: string, passed: readonly string[], failed: readonly string[]): Promise<void> {
    const { journal } = this.ports;
    const item = summary.id;
    const record = this.historyOf(item);
    const drill = await this.ports.drillWaitingFor(item);
    const committed: Fact = {
      type: 'committed',
      item,
      version: body.version,
      hash: body.hash,
      answer: { type: 'code', code, passed: [...passed], failed: [...failed], runs: record?.work.runs ?? 0 },
      hints: record?.work.helps.length ?? 0,
      seconds: record?.work.seconds ?? 0,
      ...(drill !== undefined && { drill }),
    };
    const [last] = (await journal.append(record?.kept.has(body.hash) ? [committed] : [keptItem(summary, body), committed])).slice(-1);
    const attempt = last && journal.history.answered(last.id);
    if (!attempt || drill !== undefined) return;
    const { score, proposed } = grade(body, attempt, 0);
    await journal.append([{ type: 'rated', attempt: attempt.id, item, rating: proposed, proposed, score }]);
  }

  private tell(item: string, event: CodingRun['event']): void {
    this.ran.fire({ item, event });
    this.changed.fire(item);
  }

  private historyOf(item: string): ItemHistory | undefined {
    return this.ports.journal.history.item(item);
  }

  private session(item: string): CodingSession {
    const there = this.sessions.get(item);
    if (there) return there;
    const made = new CodingSession();
    this.sessions.set(item, made);
    return made;
  }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function ownCasesTemplate({ entry }: ExerciseBody): string {
  const [name = 'solve'] = entry;
  return `"""Cases of your own. They run with ours, and nothing here is ever overwritten."""

import numpy as np
from mldrills import call, case, raises


# @case
# def two_values(${name}):
#     call(${name}, np.array([1.0, 2.0])).gives(np.array([1.0, 2.0]))
`;
}
