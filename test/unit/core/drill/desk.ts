import assert from 'node:assert/strict';
import { CodingService } from '../../../../src/core/coding/codingService';
import { DrillPlanner } from '../../../../src/core/drill/planner';
import { DrillService } from '../../../../src/core/drill/drillService';
import { defaultSettings, type DrillSettings } from '../../../../src/core/drill/settings';
import type { Feedback, QuestionView, Screen, SummaryView } from '../../../../src/core/drill/view';
import { isUserError } from '../../../../src/core/base/errors';
import type { Event, EventType, EventOf } from '../../../../src/core/log/events';
import { compareEvents } from '../../../../src/core/log/events';
import { Journal } from '../../../../src/core/log/journal';
import type { BankIndex, ItemSummary } from '../../../../src/core/questions/item';
import { FakeClock } from '../../../fakes/fakeClock';
import { MemoryCodeFiles } from '../../../fakes/memoryCodeFiles';
import { MemoryDraftStore } from '../../../fakes/memoryDraftStore';
import { MemoryEventStore } from '../../../fakes/memoryEventStore';
import { MemoryLog } from '../../../fakes/memoryLog';
import { MemoryQuestionSource } from '../../../fakes/memoryQuestionSource';
import { ScriptedRunner } from '../../../fakes/scriptedRunner';

/** What outlives a window: the disk, the bank, the clock on the wall. */
export class Desk {
  readonly clock = new FakeClock();
  readonly log = new MemoryLog();
  readonly files = new MemoryCodeFiles();
  readonly questions: MemoryQuestionSource;
  settings: DrillSettings = defaultSettings;

  constructor(bank: BankIndex | readonly ItemSummary[]) {
    this.questions = new MemoryQuestionSource(bank);
  }

  /** Opens a window on it. */
  window(log = this.log): Window {
    return new Window(this, log);
  }
}

/** One window: a service on its own stores, and what a person sees in it. */
export class Window {
  readonly store: MemoryEventStore;
  readonly drafts: MemoryDraftStore;
  readonly journal: Journal;
  readonly drill: DrillService;
  readonly coding: CodingService;
  readonly runner = new ScriptedRunner();

  constructor(
    desk: Desk,
    private readonly log: MemoryLog,
  ) {
    const { clock, questions } = desk;
    this.store = new MemoryEventStore(clock, log);
    this.drafts = new MemoryDraftStore(clock, log);
    this.journal = new Journal(this.store, desk.settings.dayStart);
    const planner = new DrillPlanner({ journal: this.journal, questions, clock, settings: () => desk.settings });
    this.coding = new CodingService({ journal: this.journal, questions, runner: this.runner, files: desk.files, drillWaitingFor: (item) => this.drill.drillWaitingFor(item) });
    this.drill = new DrillService({ journal: this.journal, drafts: this.drafts, questions, clock, planner, coding: this.coding });
  }

  /** Ends it as closing a window does. */
  async close(): Promise<void> {
    await this.drafts.flush();
    await this.store.close();
    this.drill.dispose();
    this.coding.dispose();
    this.journal.dispose();
  }

  async screen(): Promise<Screen> {
    return (await this.drill.view()).screen;
  }

  /** The question on the screen. */
  async question(): Promise<QuestionView> {
    const screen = await this.screen();
    assert.equal(screen.type, 'question');
    assert.ok(screen.type === 'question');
    return screen.question;
  }

  async feedback(): Promise<Feedback> {
    const { feedback } = await this.question();
    assert.ok(feedback, 'there is no feedback yet');
    return feedback;
  }

  async summary(): Promise<SummaryView> {
    const screen = await this.screen();
    assert.ok(screen.type === 'summary', `${screen.type}, not the summary`);
    return screen.summary;
  }

  /** The rating that is proposed for the answer on the screen. */
  async proposed(): Promise<string | undefined> {
    return (await this.feedback()).ratings.find(({ proposed }) => proposed)?.rating;
  }

  /** Answers whatever is on the screen, well, and goes on. */
  async answer(): Promise<string> {
    const { item, answering } = await this.question();
    if (answering?.type === 'text') await this.drill.commitText(item, 'some words', false);
    if (answering?.type === 'choice') await this.drill.commitChoice(item, 2, 'sure');
    if (answering?.type === 'number') await this.drill.commitNumber(item, '1', 'sure');
    if (answering?.type === 'bug') await this.drill.commitBug(item, 2, 'some words');
    if (answering?.type === 'code') await this.coding.giveUp(item);
    if (answering?.type === 'steps') for (const step of answering.steps.keys()) await this.drill.revealStep(item, step, true);
    await this.drill.rate(item, 'good');
    return item;
  }

  /** Everything in the log of this type, in order. */
  events<T extends EventType>(type: T): EventOf<T>[] {
    const all: Event[] = [...this.log.events.values()].sort(compareEvents);
    return all.filter((event): event is EventOf<T> => event.type === type);
  }
}

/** Holds that `attempt` is refused with a sentence for the user. */
export async function refused(attempt: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(attempt, (error) => isUserError(error) && message.test(error.message));
}
