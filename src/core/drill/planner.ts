import { dayText, practiceDay } from '../base/day';
import type { DrillItem, EventOf } from '../log/events';
import type { History } from '../log/history';
import type { Journal } from '../log/journal';
import { themeOf, type Theme } from '../plan/theme';
import type { Clock } from '../ports/clock';
import type { QuestionSource } from '../ports/questionSource';
import type { BankIndex, ItemBody, ItemSummary } from '../questions/item';
import { nextChaff } from '../coding/helping';
import { seededRandom, shuffled } from '../questions/seededRandom';
import { type Chosen, chargedMinutes, compose } from './compose';
import { type DrillRun, readRun, type RunItem, waitsIn } from './drillRun';
import { withValues } from './questionView';
import type { DrillSettings } from './settings';
import { dailyDrillAt, dailyDrillOf, firstDrillDay, openExtraDrillOf, type TodayView } from './today';

export interface PlannerPorts {
  readonly journal: Journal;
  readonly questions: QuestionSource;
  readonly clock: Clock;
  readonly settings: () => DrillSettings;
}

/** Knows the bank and the day: composes drills, freezes them, and reads where they stand. */
export class DrillPlanner {
  private known: BankIndex = { items: [], topics: [] };
  private opening: Promise<unknown> | undefined;
  private items: ReadonlyMap<string, ItemSummary> = new Map();

  constructor(private readonly ports: PlannerPorts) {}

  get bank(): BankIndex {
    return this.known;
  }

  get history(): History {
    return this.ports.journal.history;
  }

  get settings(): DrillSettings {
    return this.ports.settings();
  }

  /** Today's practice day. */
  get today(): number {
    return practiceDay(this.ports.clock.now(), this.settings.dayStart);
  }

  get theme(): Theme {
    return themeOf(this.today, firstDrillDay(this.history));
  }

  /** Reads bank and log unless that was done. */
  open(): Promise<unknown> {
    return (this.opening ??= Promise.all([this.readBank(), this.ports.journal.open()]));
  }

  async readBank(): Promise<void> {
    this.known = await this.ports.questions.index();
    this.items = new Map(this.known.items.map((item) => [item.id, item]));
  }

  item(id: string): ItemSummary | undefined {
    return this.items.get(id);
  }

  /** Where a drill stands. Another window's earlier drill of that day takes its place, unless this one was answered in. */
  runOf(drill: string): DrillRun | undefined {
    const started = this.history.drill(drill)?.started;
    const run = started && this.read(started);
    if (!run || run.started.mode === 'extra' || run.items.some(({ attempt }) => attempt)) return run;
    const earliest = dailyDrillAt(this.history, run.started.day);
    return earliest && earliest.id !== drill ? this.read(earliest) : run;
  }

  /** Today's daily drill, if it was begun. */
  daily(): DrillRun | undefined {
    const started = dailyDrillOf(this.history, this.today);
    return started && this.runOf(started.id);
  }

  /** Today's extra drill that was begun and can go on. */
  openExtra(): string | undefined {
    const extra = openExtraDrillOf(this.history, this.today);
    return extra && this.runOf(extra.id)?.current !== undefined ? extra.id : undefined;
  }

  /** The body of a drill's item with its drawn values; undefined when it left the bank. */
  async bodyOf({ drillItem, item }: RunItem): Promise<ItemBody | undefined> {
    const body = item && (await this.ports.questions.body(item.id));
    return body && withValues(body, drillItem.seed);
  }

  /** @returns the new drill's id; undefined when there is nothing to ask */
  async begin(mode: 'daily' | 'extra'): Promise<string | undefined> {
    const chosen = this.compose(mode);
    return chosen.length === 0 ? undefined : this.freeze(chosen, mode);
  }

  /** Freezes a drill: items, versions, seeds and the order of options. */
  async freeze(chosen: readonly Chosen[], mode: 'daily' | 'extra'): Promise<string | undefined> {
    const random = seededRandom(this.ports.clock.now().time);
    const items: DrillItem[] = [];
    for (const { item, reason } of chosen) {
      const body = await this.ports.questions.body(item.id);
      const seed = Math.floor(random() * 2 ** 31);
      const order = body?.kind === 'multiple-choice' ? shuffled(body.options.map((_, i) => i), random) : undefined;
      const record = this.history.item(item.id);
      const chaff = body?.kind === 'exercise' && record?.isSolved ? nextChaff(body, record.seenChaff)?.id : undefined;
      items.push({ itemId: item.id, version: item.version, hash: item.hash, seed, reason, ...(order && { order }), ...(chaff !== undefined && { chaff }) });
    }
    const [event] = await this.ports.journal.append([{ type: 'drillStarted', day: dayText(this.today), mode, items }]);
    const earliest = mode === 'daily' ? dailyDrillOf(this.history, this.today) : undefined;
    return earliest?.id ?? event?.id;
  }

  /** What the side bar and the status bar say. */
  todayView(): TodayView {
    const { history, theme } = this;
    const run = this.daily();
    const ahead = run ? waitingIn(run) : this.compose('daily').map(({ item }) => item);
    const due = ahead.filter(({ id }) => !(history.item(id)?.isNew ?? true)).length;
    const minutes = ahead.reduce((sum, item) => sum + chargedMinutes(item, this.settings.minutes), 0);
    return {
      state: run ? (run.current === undefined ? 'done' : 'resume') : ahead.length > 0 ? 'start' : 'nothing',
      waiting: ahead.length,
      due,
      fresh: ahead.length - due,
      minutes: Math.round(minutes),
      theme: theme.title,
      week: theme.week,
      tricky: [...history.items.values()].filter(({ tricky }) => tricky !== undefined).length,
    };
  }

  /** Today's drill in which an item waits as the exercise that it is; undefined when none does. */
  drillWaitingFor(item: string): string | undefined {
    const runs = [this.openExtra(), this.daily()?.id].flatMap((id) => (id === undefined ? [] : (this.runOf(id) ?? [])));
    return runs.find((run) => waitsIn(run, item))?.id;
  }

  private read(started: EventOf<'drillStarted'>): DrillRun {
    return readRun(started, this.history, this.items, this.settings.minutes);
  }

  private compose(mode: 'daily' | 'extra'): readonly Chosen[] {
    const { minutes, maxItems } = this.settings;
    return compose({ bank: this.bank, history: this.history, today: this.today, minutes, maxItems, week: this.theme.week, seed: this.today }, mode);
  }
}

function waitingIn(run: DrillRun): ItemSummary[] {
  if (run.current === undefined) return [];
  return run.items.flatMap(({ state, item }) => (item && (state === 'waiting' || state === 'committed') ? [item] : []));
}
