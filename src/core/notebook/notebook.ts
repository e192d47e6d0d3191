import { untilText } from '../base/day';
import { answeredView } from '../drill/questionView';
import type { History, ItemHistory } from '../log/history';
import { areaTitle, compareAreas } from '../questions/areas';
import type { BankIndex } from '../questions/item';

/** A tricky item as the notebook shows it, whether or not it is still in the bank. */
export interface NotebookEntry {
  readonly item: string;
  readonly title: string;
  /** Why it is here, in one line. */
  readonly why: string;
  readonly area: string;
  readonly prompt: string;
  readonly lastAnswer: string;
  /** What would have been right. */
  readonly key: string;
  /** Key points that the last answer missed. */
  readonly missed: readonly string[];
  readonly note: string;
  /** Such as "in 3 days"; empty when it does not return. */
  readonly returns: string;
  readonly inBank: boolean;
}

export interface NotebookGroup {
  readonly area: string;
  readonly title: string;
  readonly entries: readonly NotebookEntry[];
}

/** The notebook: tricky items grouped by area, newest first. */
export function notebook(history: History, bank: BankIndex, today: number): readonly NotebookGroup[] {
  const items = new Map(bank.items.map((item) => [item.id, item]));
  const groups = new Map<string, { entry: NotebookEntry; since: number }[]>();
  for (const [id, record] of history.items) {
    if (!record.tricky) continue;
    const entry = entryOf(id, record, history, items.get(id), today);
    groups.set(entry.area, [...(groups.get(entry.area) ?? []), { entry, since: record.tricky.since }]);
  }
  return [...groups].sort(([a], [b]) => compareAreas(a, b)).map(([area, found]) => ({
    area,
    title: area === '' ? 'No longer in the bank' : areaTitle(area),
    entries: found.sort((a, b) => b.since - a.since).map(({ entry }) => entry),
  }));
}

function entryOf(id: string, record: ItemHistory, history: History, item: BankIndex['items'][number] | undefined, today: number): NotebookEntry {
  const last = history.answersTo(id).at(-1);
  const kept = (last && record.kept.get(last.hash)) ?? [...record.kept.values()].at(-1);
  const order = last?.drill === undefined ? undefined : history.drill(last.drill)?.started?.items.find(({ itemId }) => itemId === id)?.order;
  const due = record.card?.due;
  return {
    item: id,
    title: item?.title ?? kept?.title ?? id,
    why: record.tricky?.why || missedInWords(last?.score),
    area: item?.area ?? kept?.area ?? '',
    prompt: kept?.prompt ?? '',
    lastAnswer: last ? chosenText(last.answer, kept?.parts) ?? answeredView(last.answer, { order }).text : '',
    key: kept?.key ?? '',
    missed: last?.answer.type === 'text' ? (kept?.parts ?? []).filter((_, i) => !last.points.includes(i)) : [],
    note: record.note,
    returns: due === undefined || record.retired || !item ? '' : untilText(due - today),
    inBank: item !== undefined,
  };
}

function chosenText(answer: { readonly type: string; readonly option?: number }, parts: readonly string[] | undefined): string | undefined {
  return answer.type === 'choice' && answer.option !== undefined ? parts?.[answer.option] : undefined;
}

function missedInWords(score: number | undefined): string {
  return score === undefined ? 'marked before it was answered' : `${score} of 100 last time`;
}
