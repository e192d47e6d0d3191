import { dayText } from '../base/day';
import { DisposableStore, type Disposable } from '../base/disposable';
import { Emitter } from '../base/emitter';
import { UserError } from '../base/errors';
import { Turns } from '../base/turns';
import type { CodingService } from '../coding/codingService';
import { nextChaff } from '../coding/helping';
import { readAnswer } from '../grading/number';
import { fits } from '../grading/fits';
import { grade } from '../grading/score';
import type { Answer, Confidence, Event, Fact, Rating } from '../log/events';
import type { History } from '../log/history';
import type { DraftStore } from '../ports/draftStore';
import type { ItemBody } from '../questions/item';
import type { Chosen } from './compose';
import { type DrillRun, type RunItem, waitsIn } from './drillRun';
import { keptItem } from './keptItem';
import { Place } from './place';
import type { DrillPlanner, PlannerPorts } from './planner';
import { reflectionAt } from './reflection';
import { screenOf } from './screen';
import { Stopwatch } from './stopwatch';
import type { TodayView } from './today';
import type { DrillView } from './view';

export interface DrillPorts extends Omit<PlannerPorts, 'settings'> {
  readonly planner: DrillPlanner;
  readonly drafts: DraftStore;
  readonly coding: Pick<CodingService, 'view' | 'prepare' | 'takeHint' | 'onDidChange'>;
}

const longestAnswer = 100_000;
const minutesOfAttempts = (seconds: readonly number[]): number => seconds.reduce((sum, s) => sum + s, 0) / 60;

/** Runs the drill: takes what the user does, appends what happened, and shows what follows from it. */
export class DrillService implements Disposable {
  private readonly owned = new DisposableStore();
  private readonly changed = this.owned.add(new Emitter<void>());
  /** The view is another one. */
  readonly onDidChange = this.changed.event;

  private drafts = new Map<string, string>();
  private opening: Promise<void> | undefined;
  private readonly turns = new Turns();

  private readonly place: Place;
  private readonly stopwatch: Stopwatch;

  constructor(private readonly ports: DrillPorts) {
    this.place = new Place((drill) => this.planner.runOf(drill));
    this.stopwatch = new Stopwatch(ports.clock);
    this.owned.add(ports.journal.onDidChange(() => this.changed.fire()));
    this.owned.add(ports.questions.onDidChange(() => void this.planner.readBank().then(() => this.changed.fire())));
    this.owned.add(ports.coding.onDidChange((item) => item === this.currentItem && this.changed.fire()));
    this.owned.add(ports.journal.store.onDidChangeHealth(() => this.changed.fire()));
  }

  /** Loads bank, log and drafts; a second call waits for the first. */
  open(): Promise<void> {
    return (this.opening ??= this.load());
  }

  /** Starts today's drill, or goes on with the one that was left. */
  start(): Promise<void> {
    return this.turnTo(() => {
      const daily = this.planner.daily();
      const open = daily?.current === undefined ? (this.planner.openExtra() ?? daily?.id) : daily.id;
      return open ?? this.planner.begin('daily');
    });
  }

  /** Goes on with whichever drill was left last, as a window that comes back does. */
  resume(): Promise<void> {
    return this.turnTo(() => this.planner.openExtra() ?? this.planner.daily()?.id ?? this.planner.begin('daily'));
  }

  /** A further drill on a day whose drill is over; before that, the day's drill. */
  startExtra(): Promise<void> {
    return this.turnTo(() => {
      const daily = this.planner.daily();
      const open = daily?.current === undefined ? this.planner.openExtra() : daily.id;
      return open ?? this.planner.begin('extra');
    });
  }

  /** Starts a drill of the given items: an item of the notebook that is opened again. */
  startWith(ids: readonly string[]): Promise<void> {
    return this.turnTo(() => {
      const chosen = ids.flatMap((id): Chosen[] => {
        const item = this.planner.item(id);
        return item ? [{ item, reason: 'extra' }] : [];
      });
      if (chosen.length === 0) throw new UserError('This question is no longer in the bank. Its text stays in the notebook.');
      return this.planner.freeze(chosen, 'extra');
    });
  }

  /** What is shown once everything that was asked for before is done. */
  view(): Promise<DrillView> {
    return this.turns.run(async () => {
      await this.open();
      return this.viewNow();
    });
  }

  /** The drill in which an item waits as the exercise that it is: the one on the screen, or today's; undefined when none does. */
  async drillWaitingFor(item: string): Promise<string | undefined> {
    await this.planner.open();
    const { run } = this.place;
    return run && waitsIn(run, item) ? run.id : this.planner.drillWaitingFor(item);
  }

  /** What the side bar and the status bar say. */
  async todayView(): Promise<TodayView> {
    await this.open();
    return this.planner.todayView();
  }

  /** The item on the screen, if it is a question. */
  get currentItem(): string | undefined {
    return this.place.runItem?.drillItem.itemId;
  }

  setDraft(item: string, text: string): void {
    this.drafts.set(item, text);
    this.ports.drafts.put(item, text);
  }

  draftOf(item: string): string {
    return this.drafts.get(item) ?? '';
  }

  commitText(item: string, text: string, aloud: boolean): Promise<void> {
    if (text.trim() === '') return Promise.reject(new UserError('Write an answer first. A few words are enough.'));
    if (text.length > longestAnswer) return Promise.reject(new UserError(`An answer has at most ${longestAnswer.toLocaleString('en-US')} characters; this one has ${text.length.toLocaleString('en-US')}.`));
    return this.commit(item, { type: 'text', text, aloud });
  }

  commitChoice(item: string, option: number, confidence: Confidence): Promise<void> {
    return this.commit(item, { type: 'choice', option }, confidence);
  }

  commitNumber(item: string, text: string, confidence: Confidence): Promise<void> {
    return this.commit(
      item,
      (body) => {
        const value = body.kind === 'numeric' ? readAnswer(text, body) : undefined;
        if (value === undefined) throw new UserError(`"${text.trim()}" is not a number. Forms such as 0.25, 1/4 and 25 % are understood.`);
        return { type: 'number', text: text.trim(), value };
      },
      confidence,
    );
  }

  /** Find the bug: the line that is wrong, from 1, and why. */
  commitBug(item: string, line: number, text: string): Promise<void> {
    if (text.trim() === '') return Promise.reject(new UserError('Say why the line is wrong. A few words are enough.'));
    return this.onCurrent(item, 'waiting', (run, body, { drillItem }) => {
      if (drillItem.chaff === undefined) throw new UserError('This exercise is answered with code.');
      return this.appendCommit(run, body, { type: 'bug', chaff: drillItem.chaff, line, text });
    });
  }

  /** Asks an exercise as code to read instead, since it cannot be run here. */
  readInstead(item: string): Promise<void> {
    return this.onCurrent(item, 'waiting', async (run, body) => {
      const chaff = body.kind === 'exercise' ? nextChaff(body, this.history.item(item)?.seenChaff ?? []) : undefined;
      if (!chaff) throw new UserError('There is no code to read for this question.');
      await this.append({ type: 'readInstead', drill: run.id, item, chaff: chaff.id });
    });
  }

  /** Shows a step of a derivation after the user said whether they had it; the last one commits. */
  revealStep(item: string, step: number, done: boolean): Promise<void> {
    return this.onCurrent(item, 'waiting', async (run, body) => {
      if (body.kind !== 'derivation') throw new UserError('This question has no steps.');
      const steps = this.history.drill(run.id)?.steps.get(item) ?? new Map<number, boolean>();
      if (step !== steps.size || step >= body.steps.length) return; // a second press of the same key
      await this.append({ type: 'stepRevealed', drill: run.id, item, step, done });
      if (step + 1 < body.steps.length) return;
      const all = body.steps.map((_, i) => (i === step ? done : (steps.get(i) ?? false)));
      await this.appendCommit(run, body, { type: 'steps', done: all, text: this.draftOf(item) });
    });
  }

  takeHint(item: string): Promise<void> {
    return this.onCurrent(item, 'waiting', async (run, body, { drillItem }) => {
      if (body.kind === 'exercise' && drillItem.chaff === undefined) return this.ports.coding.takeHint(item);
      const taken = this.history.drill(run.id)?.hints.get(item)?.size ?? 0;
      const total = drillItem.chaff === undefined ? body.hints.length : 1; // a case that the chaff fails
      if (taken < total) await this.append({ type: 'hintTaken', drill: run.id, item, hint: taken });
    });
  }

  askFact(item: string, fact: number): Promise<void> {
    return this.onCurrent(item, 'waiting', async (run, body) => {
      if (body.kind === 'case-study' && fact < body.facts.length) await this.append({ type: 'factAsked', drill: run.id, item, fact });
    });
  }

  tick(item: string, points: readonly number[], fatal: readonly number[]): Promise<void> {
    return this.onCurrent(item, 'committed', async (_run, _body, { attempt }) => {
      if (attempt) await this.append({ type: 'ticked', attempt: attempt.id, points: [...points], fatal: [...fatal] });
    });
  }

  reflect(item: string, text: string): Promise<void> {
    return this.onCurrent(item, 'committed', async (run, _body, { attempt }) => {
      const prompt = reflectionAt(run, run.current ?? 0, this.planner.today);
      if (attempt && prompt !== undefined) await this.append({ type: 'reflected', attempt: attempt.id, prompt, text });
    });
  }

  undoCommit(item: string): Promise<void> {
    return this.onCurrent(item, 'committed', async (_run, _body, { attempt }) => {
      if (!attempt) return;
      if ('text' in attempt.answer) this.setDraft(item, attempt.answer.text);
      await this.append({ type: 'commitUndone', attempt: attempt.id });
    });
  }

  /** Rates an answer; one that is looked at again is rated anew. */
  rate(item: string, rating: Rating): Promise<void> {
    return this.inTurn(async () => {
      const { runItem, run } = this.place.onScreen(item);
      const body = await this.planner.bodyOf(runItem);
      if (!runItem.attempt || !body) throw new UserError('Commit an answer first.');
      const { score, proposed } = grade(body, runItem.attempt, runItem.drillItem.seed);
      await this.append({ type: 'rated', attempt: runItem.attempt.id, item, rating, proposed, score });
      if (!this.place.isLookingBack) await this.endIfOver(run.id);
    });
  }

  /** Goes on; accepts the proposed rating of an answer that is not rated. */
  next(item: string): Promise<void> {
    if (this.place.isLookingBack) return this.inTurn(() => this.place.forth());
    return this.inTurn(async () => {
      const { runItem } = this.place.onScreen(item);
      const body = await this.planner.bodyOf(runItem);
      if (!runItem.attempt || !body) throw new UserError('Commit an answer first, or skip the question until tomorrow (S).');
      return grade(body, runItem.attempt, runItem.drillItem.seed).proposed;
    }).then((proposed) => (proposed ? this.rate(item, proposed) : undefined));
  }

  /** Looks at the answer before this one. */
  back(): Promise<void> {
    return this.inTurn(() => this.place.back());
  }

  skip(item: string): Promise<void> {
    return this.onCurrent(item, 'waiting', async (run) => {
      await this.append({ type: 'skipped', drill: run.id, item, day: dayText(this.planner.today) });
      await this.endIfOver(run.id);
    });
  }

  /** Never asks the item again. */
  retire(item: string): Promise<void> {
    return this.inTurn(async () => {
      const { run } = this.place.onScreen(item);
      await this.append({ type: 'retired', item });
      await this.endIfOver(run.id);
    });
  }

  endEarly(): Promise<void> {
    return this.inTurn(async () => {
      const { run } = this.place;
      if (run && run.current !== undefined) await this.end(run, true);
      this.place.lookAhead();
    });
  }

  markTricky(item: string, why: string): Promise<void> {
    return this.inTurn(async () => void (await this.append({ type: 'markedTricky', item, why })));
  }

  unmarkTricky(item: string): Promise<void> {
    return this.inTurn(async () => void (await this.append({ type: 'unmarkedTricky', item })));
  }

  /** Shows the primer of an item's topic. */
  openPrimer(item: string): Promise<void> {
    return this.inTurn(async () => {
      const topic = this.planner.item(item)?.topic;
      if (topic === undefined) return;
      await this.append({ type: 'primerOffered', topic, accepted: true });
      this.place.primer = topic;
    });
  }

  closePrimer(): Promise<void> {
    return this.inTurn(() => {
      this.place.primer = undefined;
    });
  }

  declinePrimer(item: string): Promise<void> {
    return this.inTurn(async () => {
      const topic = this.planner.item(item)?.topic;
      if (topic !== undefined) await this.append({ type: 'primerOffered', topic, accepted: false });
    });
  }

  /** All data were deleted: so are the texts that are not in the log. */
  forget(): void {
    for (const item of this.drafts.keys()) this.ports.drafts.put(item, '');
    this.drafts.clear();
    this.place.turnTo(undefined);
    this.changed.fire();
  }

  dispose(): void {
    this.owned.dispose();
  }

  private get planner(): DrillPlanner {
    return this.ports.planner;
  }

  private get history(): History {
    return this.planner.history;
  }

  private async load(): Promise<void> {
    const [drafts] = await Promise.all([this.ports.drafts.load(), this.planner.open()]);
    this.drafts = new Map([...drafts].map(([key, draft]) => [key, draft.text]));
  }

  private async viewNow(): Promise<DrillView> {
    const { history } = this.ports.journal;
    const { run, at, runItem, isLookingBack } = this.place;
    const body = runItem && (await this.planner.bodyOf(runItem));
    const primer = this.place.primer === undefined ? undefined : await this.ports.questions.primer(this.place.primer);
    if (body?.kind === 'exercise' && runItem?.drillItem.chaff === undefined) this.ports.coding.prepare(body.id);
    if (body && !isLookingBack) this.stopwatch.show(`${run?.id}/${body.id}`);
    const { bank, theme, today, settings } = this.planner;
    const screen = screenOf({ run, at, body, primer, history, bank, theme, today, settings, draft: (body && this.drafts.get(body.id)) ?? '', readOnly: isLookingBack, coding: (item, exercise) => this.ports.coding.view(item, exercise) });
    const { health } = this.ports.journal.store;
    return { drill: run?.id ?? '', singleKeys: settings.singleKeys, ...(health.state === 'unsaved' && { unsaved: `${health.pending} answers are kept in memory only: ${health.reason}` }), screen };
  }

  private commit(item: string, answer: Answer | ((body: ItemBody) => Answer), confidence?: Confidence): Promise<void> {
    return this.onCurrent(item, 'waiting', (run, body) => {
      const given = typeof answer === 'function' ? answer(body) : answer;
      if (!fits(body, given)) throw new UserError('This is not an answer to that question.');
      return this.appendCommit(run, body, given, confidence);
    });
  }

  private async appendCommit(run: DrillRun, body: ItemBody, answer: Answer, confidence?: Confidence): Promise<void> {
    const summary = this.planner.item(body.id);
    if (!summary) throw new UserError('This question is no longer in the bank.');
    const record = this.history.item(body.id);
    const committed: Fact = {
      type: 'committed',
      drill: run.id,
      item: body.id,
      version: body.version,
      hash: body.hash,
      answer,
      hints: this.history.drill(run.id)?.hints.get(body.id)?.size ?? 0,
      seconds: this.stopwatch.secondsOn(`${run.id}/${body.id}`, summary.minutes),
      ...(confidence && { confidence }),
    };
    await this.append(...(record?.kept.has(body.hash) ? [committed] : [keptItem(summary, body), committed]));
    this.setDraft(body.id, '');
  }

  private async endIfOver(drill: string): Promise<void> {
    const { run } = this.place;
    if (run?.id === drill && run.current === undefined && !run.ended) await this.end(run, false);
  }

  private async end(run: DrillRun, early: boolean): Promise<void> {
    const attempts = run.items.flatMap(({ attempt }) => (attempt ? [attempt.seconds] : []));
    await this.append({ type: 'drillEnded', drill: run.id, early, minutes: minutesOfAttempts(attempts) });
  }

  private async append(...facts: Fact[]): Promise<readonly Event[]> {
    return this.ports.journal.append(facts);
  }

  /** Runs `work` when `item` is the current question and in the given state. */
  private onCurrent(item: string, state: RunItem['state'], work: (run: DrillRun, body: ItemBody, runItem: RunItem) => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      const { run, runItem } = this.place.onScreen(item);
      if (this.place.isLookingBack) throw new UserError('An earlier answer can be looked at, but only its rating can be changed.');
      if (runItem.state !== state) throw new UserError(state === 'waiting' ? 'This question is answered already.' : 'Commit an answer first.');
      const body = await this.planner.bodyOf(runItem);
      if (!body) throw new UserError('This question is no longer in the bank.');
      await work(run, body, runItem);
    });
  }

  /** Shows another drill, chosen by what every window did until now. */
  private turnTo(choose: () => string | undefined | Promise<string | undefined>): Promise<void> {
    return this.inTurn(async () => {
      await this.ports.journal.catchUp();
      this.place.turnTo(await choose());
    });
  }

  /** One thing at a time, in the order in which they were asked for. */
  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.turns.run(async () => {
      await this.open();
      return work();
    });
    return result.finally(() => this.changed.fire());
  }
}
