import { practiceDay } from '../base/day';
import { asFindTheBug } from './findTheBug';
import type { History, ItemHistory } from '../log/history';
import type { BankIndex, ItemSummary } from '../questions/item';
import { seededRandom } from '../questions/seededRandom';

/** What decides which items a drill takes. */
export interface ComposeInput {
  readonly bank: BankIndex;
  readonly history: History;
  /** Today's practice day. */
  readonly today: number;
  readonly minutes: number;
  readonly maxItems: number;
  readonly week: 1 | 2 | 3 | 4;
  /** Decides between items that are equal otherwise. */
  readonly seed: number;
}

export interface Candidate {
  readonly item: ItemSummary;
  readonly isNew: boolean;
}

export interface Candidates {
  /** Most overdue for their stability first. */
  readonly due: readonly Candidate[];
  /** By priority, then this week's theme, then weak topics. */
  readonly fresh: readonly Candidate[];
  /** Seen, not due: for extra practice only, weakest first. */
  readonly seen: readonly Candidate[];
  /** Topics of which something was answered. */
  readonly knownTopics: ReadonlySet<string>;
}

interface Ranked extends Candidate {
  readonly rank: number;
}

interface Scores {
  sum: number;
  count: number;
}

/** Sorts the bank into what is due, what is new and what was seen; left out is what is retired, skipped today or answered today. */
export function findCandidates({ bank, history, today, week, seed }: ComposeInput, todayText: string): Candidates {
  const due: Ranked[] = [];
  const seen: Ranked[] = [];
  const fresh: ItemSummary[] = [];
  const scores = new Map<string, Scores>();
  for (const banked of bank.items) {
    const record = history.item(banked.id);
    const item = record?.isSolved ? asFindTheBug(banked) : banked;
    if (record && !record.isNew) addScores(scores, item.topic, record);
    if (record?.retired || record?.skippedOn === todayText || answeredOn(today, record, history)) continue;
    const card = record?.card;
    if (!card) fresh.push(item);
    else if (card.due <= today) due.push({ item, isNew: false, rank: (today - card.due + 1) / Math.max(card.stability, 0.1) });
    else if (card.reviewed < today) seen.push({ item, isNew: false, rank: card.stability });
  }

  const weekOf = new Map(bank.topics.map((topic) => [topic.id, topic.week]));
  const random = seededRandom(seed);
  const ranked = fresh.map((item) => {
    const score = scores.get(item.topic);
    return { item, isNew: true, offTheme: weekOf.get(item.topic) === week ? 0 : 1, weakness: score ? score.sum / score.count : 50, lot: random() };
  });
  ranked.sort((a, b) => a.item.priority - b.item.priority || a.offTheme - b.offTheme || a.weakness - b.weakness || a.lot - b.lot);
  due.sort((a, b) => b.rank - a.rank || a.item.priority - b.item.priority);
  seen.sort((a, b) => a.rank - b.rank || a.item.priority - b.item.priority);
  return { due, fresh: ranked, seen, knownTopics: new Set(scores.keys()) };
}

function addScores(scores: Map<string, Scores>, topic: string, { reviews }: ItemHistory): void {
  const ofTopic = scores.get(topic) ?? { sum: 0, count: 0 };
  if (ofTopic.count === 0) scores.set(topic, ofTopic);
  for (const { score } of reviews) ofTopic.sum += score;
  ofTopic.count += reviews.length;
}

/** Also without a rating, as when a drill was ended early. */
function answeredOn(day: number, record: ItemHistory | undefined, { dayStart }: History): boolean {
  const last = record?.attempts.at(-1);
  return last?.committed !== undefined && !last.undone && practiceDay(last.committed, dayStart) === day;
}
