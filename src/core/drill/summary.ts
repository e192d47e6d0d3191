import { untilText } from '../base/day';
import type { Answered, History } from '../log/history';
import type { Theme } from '../plan/theme';
import type { BankIndex } from '../questions/item';
import type { DrillRun, RunItem } from './drillRun';
import type { SummaryLine, SummaryView } from './view';

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

export interface SummaryInput {
  readonly run: DrillRun;
  readonly history: History;
  readonly bank: BankIndex;
  readonly theme: Theme;
  readonly today: number;
}

/** What was strong, what returns and when, what went to the notebook, minutes spent. */
export function summarize(input: SummaryInput): SummaryView {
  const { run } = input;
  const answered = run.items.filter(({ state }) => state === 'done' || state === 'committed');
  const good = answered.filter(({ attempt }) => attempt?.rating === 'good' || attempt?.rating === 'easy');
  const lines = (items: readonly RunItem[]): SummaryLine[] => items.map((item) => line(item, input));
  const count = answered.length;
  const minutes = Math.round(run.ended?.minutes ?? 0);
  return {
    title: `${numbers[count] ?? count} ${count === 1 ? 'item' : 'items'} in ${minutes <= 1 ? 'a minute' : `${minutes} minutes`}`,
    held: lines(good),
    comesBack: lines(answered.filter((item) => !good.includes(item))),
    skipped: lines(run.items.filter(({ state, item }) => item && (state === 'skipped' || state === 'waiting'))),
    week: weekText(input),
    tricky: answered.filter(({ drillItem }) => input.history.item(drillItem.itemId)?.tricky).length,
    extra: run.started.mode === 'daily',
  };
}

function line({ drillItem, item, attempt, state }: RunItem, { history, today }: SummaryInput): SummaryLine {
  const record = history.item(drillItem.itemId);
  const due = record?.card?.due;
  const kept = attempt && record?.kept.get(attempt.hash);
  return {
    title: item?.title ?? kept?.title ?? drillItem.itemId,
    why: attempt ? reason(attempt, kept?.kind ?? '', kept?.parts ?? []) : state === 'waiting' ? 'not reached' : record?.retired ? 'never again' : 'skipped',
    when: attempt && due !== undefined ? untilText(due - today) : record?.retired ? '' : 'tomorrow',
    tricky: record?.tricky !== undefined,
  };
}

function reason({ rating, score, confidence, hints, points }: Answered, kind: string, parts: readonly string[]): string {
  if (rating === undefined || score === undefined) return 'answered, not rated';
  const said = [score === 100 ? 'all of it' : `${score} of 100`];
  const hasPoints = kind === 'open' || kind === 'case-study';
  const missed = parts.find((part, i) => !points.includes(i) && !part.includes('$')); // TeX does not read well in a line
  if (hasPoints && points.length > 0 && missed) said.push(`missed: ${missed}`);
  if (score < 60 && confidence === 'sure') said.push('sure, and wrong');
  if (score === 100 && confidence === 'guess') said.push('a guess');
  if (hints > 0) said.push(hints === 1 ? 'with a hint' : `with ${hints} hints`);
  return said.join('; ');
}

function weekText({ bank, history, theme }: SummaryInput): string {
  const topics = new Set(bank.topics.filter(({ week }) => week === theme.week).map(({ id }) => id));
  const items = bank.items.filter(({ topic }) => topics.has(topic));
  const seen = items.filter(({ id }) => !(history.item(id)?.isNew ?? true));
  return `${theme.title}: ${seen.length} of ${items.length} seen.`;
}
