import { areaTitle } from '../questions/areas';
import type { History } from '../log/history';
import type { Theme } from '../plan/theme';
import type { BankIndex, ItemBody, Primer } from '../questions/item';
import { grade } from '../grading/score';
import type { DrillItem } from '../log/events';
import { chaffOf, failingCase } from './findTheBug';
import { canLookAt, type DrillRun, type RunItem } from './drillRun';
import { answeringView, feedbackView, type QuestionState } from './questionView';
import { reflectionAt } from './reflection';
import type { DrillSettings } from './settings';
import { summarize } from './summary';
import type { Feedback, Progress, QuestionView, Screen } from './view';

export interface ScreenInput {
  readonly run: DrillRun | undefined;
  /** Index of the item on the screen. */
  readonly at: number | undefined;
  readonly body: ItemBody | undefined;
  readonly primer: Primer | undefined;
  readonly history: History;
  readonly bank: BankIndex;
  readonly theme: Theme;
  readonly today: number;
  readonly settings: DrillSettings;
  readonly draft: string;
  readonly readOnly: boolean;
  /** What is shown of an exercise while it is worked on. */
  readonly coding: QuestionState['coding'];
}

const primerBelow = 50;
/** What is asked of an exercise that was solved. */
const findTheBug = 'Find the bug: which line is wrong, why, and what would you write instead?';

export function screenOf(input: ScreenInput): Screen {
  const { run, primer, bank } = input;
  if (!run) return nothing(bank);
  const progress = progressOf(run, input.at);
  if (primer) return { type: 'primer', progress, topic: primer.topic, title: primer.title, html: primer.html };
  const runItem = input.at === undefined ? undefined : run.items[input.at];
  if (!runItem?.item) return { type: 'summary', progress, summary: summarize({ ...input, run }) };
  if (!input.body) return unreadable(runItem.item.title);
  return { type: 'question', progress, question: questionView(input, run, runItem, runItem.item, input.body) };
}

function nothing(bank: BankIndex): Screen {
  if (bank.items.length === 0) {
    return { type: 'nothing', title: 'There is no question to ask', text: 'The bank is empty. The folder of a pack may be missing: see mlDrills.packs in the settings and the Problems view.', extra: false };
  }
  return { type: 'nothing', title: 'Nothing is due today', text: 'What you know well comes back later. Rest is part of the plan; extra practice is there if you want it.', extra: true };
}

function unreadable(title: string): Screen {
  return { type: 'nothing', title: `"${title}" cannot be read`, text: 'Its file is missing or damaged. If ML Drills was just updated, reload the window; nothing that you answered is lost.', extra: false };
}

function progressOf(run: DrillRun, at: number | undefined): Progress {
  return {
    title: run.started.mode === 'daily' ? 'Daily Drill' : 'Extra Practice',
    position: (at ?? run.items.length - 1) + 1,
    steps: run.items.map(({ state }, i) => (i === at ? 'now' : state === 'done' ? 'done' : state === 'skipped' ? 'skipped' : 'waiting')),
    minutesLeft: run.minutesLeft,
  };
}

function questionView(input: ScreenInput, run: DrillRun, runItem: RunItem, item: NonNullable<RunItem['item']>, body: ItemBody): QuestionView {
  const { history, bank, today, settings, draft, readOnly } = input;
  const record = history.item(item.id);
  const drill = history.drill(run.id);
  const { attempt } = runItem;
  const at = input.at ?? 0;
  const state: QuestionState = { body, drillItem: runItem.drillItem, drill, record, attempt, draft, today, readOnly, reflection: reflectionAt(run, at, today), coding: input.coding };
  const facts = record?.facts ?? new Set<number>();
  const taken = drill?.hints.get(item.id)?.size ?? 0;
  return {
    item: item.id,
    kind: item.kind,
    area: areaTitle(item.area),
    topic: bank.topics.find(({ id }) => id === item.topic)?.title ?? item.topic,
    ...(settings.showLevel && { level: item.level }),
    minutes: item.minutes,
    promptHtml: runItem.drillItem.chaff === undefined ? body.promptHtml : findTheBug,
    ...(body.exhibit && { exhibit: body.exhibit }),
    tricky: { marked: record?.tricky !== undefined, why: record?.tricky?.why ?? '' },
    hints: hintsOf(body, runItem.drillItem, taken, input.coding),
    ...(body.kind === 'case-study' && { facts: body.facts.map(({ ask, answer }, i) => (attempt || facts.has(i) ? { ask, answer } : { ask })) }),
    readOnly,
    canGoBack: run.items.some((earlier, i) => i < at && canLookAt(earlier)),
    ...(attempt ? { feedback: withPrimer(feedbackView(state, attempt), input, runItem, body) } : { answering: answeringView(state) }),
  };
}

/** An exercise has hints of its own, by what failed; for a chaff the one hint is a case that it fails. */
function hintsOf(body: ItemBody, { chaff: id }: DrillItem, taken: number, coding: ScreenInput['coding']): QuestionView['hints'] {
  if (body.kind !== 'exercise') return { taken: body.hints.slice(0, taken), total: body.hints.length };
  const chaff = chaffOf(body, id);
  if (chaff) return { taken: taken > 0 ? [failingCase(body, chaff)] : [], total: 1 };
  const { hints, hintsLeft } = coding(body.id, body);
  return { taken: hints, total: hints.length + hintsLeft };
}

/** A topic met for the first time that went badly: its primer is offered once. */
function withPrimer(feedback: Feedback, { history, bank, readOnly }: ScreenInput, { attempt, item, drillItem }: RunItem, body: ItemBody): Feedback {
  const topic = bank.topics.find(({ id }) => id === item?.topic);
  if (!attempt || !topic?.hasPrimer || readOnly || history.primers.has(topic.id)) return feedback;
  const knewBefore = bank.items.some((other) => other.topic === topic.id && history.item(other.id)?.reviews.some((review) => review.attempt !== attempt.id));
  const judged = attempt.points.length > 0 || attempt.answer.type !== 'text';
  if (knewBefore || !judged || grade(body, attempt, drillItem.seed).score >= primerBelow) return feedback;
  return { ...feedback, primer: { topic: topic.id, title: topic.title } };
}
