import { practiceDay } from '../base/day';
import { DisposableStore, type Disposable } from '../base/disposable';
import { Emitter } from '../base/emitter';
import { UserError } from '../base/errors';
import type { Fact, FactOf, Help } from '../log/events';
import type { ItemHistory } from '../log/history';
import type { Journal } from '../log/journal';
import type { CodeFiles, CodePlace } from '../ports/codeFiles';
import type { PythonRunner, RunEvent } from '../ports/pythonRunner';
import type { QuestionSource } from '../ports/questionSource';
import type { CaseSummary, ExerciseBody, ItemSummary } from '../questions/item';
import { grade } from '../grading/score';
import { keptItem } from '../drill/keptItem';
import { codeHash } from './codeHash';
import { nextHint } from './helping';
import { CodingSession } from './session';
import type { CodingView, RunProblem } from './view';

/** Characters of code that an attempt keeps. */
const longestCode = 200_000;

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
  readonly event:
    | RunEvent
    | { readonly type: 'started'; readonly only: readonly string[] | undefined; readonly cases: readonly CaseSummary[] }
    | { readonly type: 'ended'; readonly problem: RunProblem | undefined };
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

  constructor(private readonly ports: CodingPorts) {
    this.owned.add(ports.runner.onDidChange(() => this.lookAgain()));
  }

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

  /** Looks once whether file and Python are there, for an exercise that is shown. */
  prepare(item: string): void {
    const session = this.session(item);
    if (session.isPrepared) return;
    session.isPrepared = true;
    void this.look(item, session);
  }

  /** Makes the file of the learner's own cases unless it is there. */
  async openOwnCases(item: string): Promise<CodePlace> {
    const { body, place } = await this.exercise(item);
    await this.ports.files.create(place.ownCases, ownCasesTemplate(body));
    return place;
  }

  /** The learner's code; undefined when the file is not there. */
  async codeOf(item: string): Promise<string | undefined> {
    const { place } = await this.exercise(item);
    return this.ports.files.read(place.code);
  }

  /**
   * Runs cases, all unless `only` names some. A run that goes on already is stopped.
   * Resolves when it has ended and what follows from it is recorded.
   */
  async run(item: string, only?: readonly string[]): Promise<void> {
    const exercise = await this.exercise(item);
    const { body, place } = exercise;
    const [code, ownCases] = await Promise.all([this.ports.files.read(place.code), this.ports.files.read(place.ownCases)]);
    if (code === undefined) throw new UserError('The file of this exercise is not there. Open the exercise to begin it anew.');
    if (code.length > longestCode) throw new UserError(`The file has more than ${longestCode.toLocaleString('en-US')} characters; that cannot be the answer to an exercise.`);
    const session = this.session(item);
    session.isOpened = true;
    const run = this.ports.runner.start(
      { file: place.code, packages: body.packages, cases: body.tests, seconds: body.seconds, seed: 0, ...(ownCases !== undefined && { own: place.ownCases }), ...(only && { only }) },
      (event) => {
        if (!session.isOf(run)) return;
        session.hear(event);
        this.tell(item, event);
      },
    );
    session.begin(run, codeHash(code), only);
    this.tell(item, { type: 'started', only, cases: body.cases });
    const end = await run.ended;
    if (!session.isOf(run)) return; // another run took its place
    session.end();
    session.setUnavailable(end.type === 'unavailable' ? end.why : undefined);
    try {
      if (end.type === 'done' && !only) await this.record(exercise, session, code);
    } finally {
      this.tell(item, { type: 'ended', problem: session.lastProblem });
    }
    // Case by case to the last one: what counts is a run of all of them.
    if (only && end.type === 'done' && body.cases.every(({ id }) => session.passed(id))) await this.run(item);
  }

  stop(item: string): void {
    this.sessions.get(item)?.stop();
  }

  /**
   * The code is another, or again what it was.
   * @returns whether what is known of it has become outdated, or holds again
   */
  edited(item: string, code: string): boolean {
    const isNews = this.sessions.get(item)?.edited(codeHash(code)) ?? false;
    if (isNews) this.changed.fire(item);
    return isNews;
  }

  /** What is shown of an exercise. */
  view(item: string, body: ExerciseBody): CodingView {
    return this.session(item).view(body, this.historyOf(item));
  }

  /** @throws {UserError} when there is none left */
  async takeHint(item: string): Promise<void> {
    const { body } = await this.exercise(item);
    const help = nextHint(body, this.historyOf(item)?.work.helps ?? [], this.session(item).failed);
    if (!help) throw new UserError('There are no more hints.');
    await this.help(item, help);
  }

  /** Shows what a hidden case does; counts as a hint, unless it is shown already. */
  async showInput(item: string, id: string): Promise<void> {
    const { body } = await this.exercise(item);
    const one = this.view(item, body).cases.find((found) => found.id === id);
    if (one && !one.isRevealed) await this.help(item, { type: 'input', case: id });
  }

  /** The solution is shown: a pass after that is no recall. */
  async showSolution(item: string): Promise<void> {
    if (!this.historyOf(item)?.hasCode) await this.help(item, { type: 'solution' });
  }

  /** Whether the solution may be seen without a word: after a try, or once it was shown. */
  maySeeSolution(item: string): boolean {
    const record = this.historyOf(item);
    return record !== undefined && (record.work.runs > 0 || record.hasCode || record.work.sawSolution);
  }

  /**
   * Ends the attempt without a full pass.
   * @throws {UserError} when it was not begun, or is solved
   */
  async giveUp(item: string): Promise<void> {
    const exercise = await this.exercise(item);
    const { body, place } = exercise;
    const record = this.historyOf(item);
    if ((await this.ports.drillWaitingFor(item)) === undefined) {
      if (record?.isSolved) throw new UserError('This exercise is solved already.');
      if (!record?.work.hasBegun) throw new UserError('Open the exercise first. Its solution can be shown without giving up.');
    }
    this.stop(item);
    const code = (await this.ports.files.read(place.code)) ?? body.starter;
    const passed = body.cases.map(({ id }) => id).filter((id) => record?.work.last?.passed.includes(id));
    await this.commit(exercise, code.slice(0, longestCode), passed, true);
    this.changed.fire(item);
  }

  /** The starter again; what was there is kept. */
  async reset(item: string): Promise<void> {
    const { body, place } = await this.exercise(item);
    const code = await this.ports.files.read(place.code);
    if (code !== undefined && code !== body.starter) await this.ports.journal.append([{ type: 'codeKept', item, code }]);
    await this.ports.files.replace(place.code, body.starter);
    this.edited(item, body.starter);
  }

  /** Earlier attempts and code that was replaced, newest first. */
  async earlierCode(item: string): Promise<readonly EarlierCode[]> {
    await this.ports.journal.open();
    const attempts = this.ports.journal.history.answersTo(item).flatMap(({ answer, time }): EarlierCode[] => {
      if (answer.type !== 'code') return [];
      const total = answer.passed.length + answer.failed.length;
      return [{ time, code: answer.code, label: answer.gaveUp ? `given up with ${answer.passed.length} of ${total} cases` : `passed after ${count(answer.runs, 'run')}` }];
    });
    const replaced = (this.historyOf(item)?.keptCode ?? []).map(({ time, code }): EarlierCode => ({ time, code, label: 'before a reset' }));
    return [...attempts, ...replaced].sort((a, b) => b.time - a.time);
  }

  dispose(): void {
    for (const session of this.sessions.values()) session.stop();
    this.owned.dispose();
  }

  private async look(item: string, session: CodingSession): Promise<void> {
    const { body, place } = await this.exercise(item);
    const [code, found] = await Promise.all([this.ports.files.read(place.code).catch(() => undefined), this.ports.runner.preflight(body.packages)]);
    session.isOpened ||= code !== undefined;
    session.setUnavailable(found.type === 'unavailable' ? found.why : undefined);
    this.changed.fire(item);
  }

  /** Another Python may be there: what was said of it holds no longer. */
  private lookAgain(): void {
    for (const [item, session] of this.sessions) {
      if (!session.isPrepared && session.lastProblem?.why === undefined) continue;
      session.isPrepared = true;
      void this.look(item, session);
    }
  }

  private async help(item: string, help: Help): Promise<void> {
    await this.ports.journal.append([{ type: 'exerciseHelped', item, help }]);
    this.changed.fire(item);
  }

  /** What follows from a run of all cases. Code that could not be loaded, or was saved anew meanwhile, says nothing. */
  private async record(exercise: Exercise, session: CodingSession, code: string): Promise<void> {
    const { body, place } = exercise;
    const item = exercise.summary.id;
    if (session.lastProblem || (await this.ports.files.read(place.code)) !== code) return;
    const passed = body.cases.map(({ id }) => id).filter((id) => session.passed(id));
    const failed = body.cases.map(({ id }) => id).filter((id) => !passed.includes(id));
    const ran: FactOf<'exerciseRan'> = { type: 'exerciseRan', item, hash: body.hash, code: codeHash(code), passed, failed };
    const last = this.historyOf(item)?.work.last;
    if (!last || last.code !== ran.code || last.failed.join() !== failed.join()) await this.ports.journal.append([ran]);
    if (failed.length > 0) return;
    if ((await this.ports.drillWaitingFor(item)) !== undefined || !this.wasAnswered(item)) await this.commit(exercise, code, passed, false);
  }

  /** Whether there is nothing new in another pass: it was solved, or an attempt was made today. */
  private wasAnswered(item: string): boolean {
    const { history } = this.ports.journal;
    const record = history.item(item);
    const [attempt, run] = [record?.attempts.at(-1), record?.work.last];
    if (!record || !attempt?.committed || attempt.undone) return false;
    return record.isSolved || (run !== undefined && practiceDay(attempt.committed, history.dayStart) === practiceDay(run, history.dayStart));
  }

  /** Records an attempt: in the drill that waits for it, otherwise rated as proposed. */
  private async commit({ summary, body }: Exercise, code: string, passed: readonly string[], gaveUp: boolean): Promise<void> {
    const { journal } = this.ports;
    const item = summary.id;
    const record = this.historyOf(item);
    const drill = await this.ports.drillWaitingFor(item);
    const failed = body.cases.map(({ id }) => id).filter((id) => !passed.includes(id));
    const committed: Fact = {
      type: 'committed',
      item,
      version: body.version,
      hash: body.hash,
      answer: { type: 'code', code, passed: [...passed], failed, runs: record?.work.runs ?? 0, gaveUp, sawSolution: record?.work.sawSolution ?? false },
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
