/** A bank and a log of many years: synthetic, and the same at every run. */
import { dayLength, dayText } from '../src/core/base/day';
import type { Event, Fact, Rating } from '../src/core/log/events';
import type { BankIndex, ItemSummary, TopicSummary } from '../src/core/questions/item';
import { seededRandom } from '../src/core/questions/seededRandom';

const kinds = ['open', 'multiple-choice', 'numeric', 'derivation', 'case-study'] as const;
const topicCount = 200;
const itemsOfDrill = 8;
/** An arbitrary one, so that nothing depends on when it runs. */
const firstDay = 18_000;

/** Chosen with these chances: most answers are good. */
const likely: readonly Rating[] = ['again', 'hard', 'good', 'good', 'good', 'good', 'good', 'easy'];

export function syntheticBank(itemCount: number): BankIndex {
  const topics = Array.from({ length: topicCount }, (_, i): TopicSummary => ({
    id: `topic-${i}`,
    area: `area-${i % 11}`,
    title: `Topic ${i}`,
    week: ((i % 4) + 1) as TopicSummary['week'],
    prerequisites: [],
    contrasts: [],
    hasPrimer: true,
  }));
  const items = Array.from({ length: itemCount }, (_, i): ItemSummary => {
    const topic = `topic-${i % topicCount}`;
    return {
      id: `what-the-item-asks-about-${i}`,
      version: 1,
      hash: `hash-${i}`,
      kind: kinds[i % kinds.length] ?? 'open',
      title: `Item ${i}`,
      area: `area-${(i % topicCount) % 11}`,
      topic,
      topics: [topic],
      level: 'medium',
      minutes: 2 + (i % 7),
      priority: ((i % 3) + 1) as ItemSummary['priority'],
      contrasts: i % 10 === 0 ? [`what-the-item-asks-about-${(i + 1) % itemCount}`] : [],
      hasExhibit: i % 4 === 0,
      pack: '',
    };
  });
  return { items, topics };
}

/** The events of one drill a day, with all that comes with an answer, until there are `count`. */
export function syntheticLog(bank: BankIndex, count: number): readonly Event[] {
  const random = seededRandom(1);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const events: Event[] = [];
  const kept = new Set<string>();
  const add = (day: number, fact: Fact): string => {
    const id = `01${String(events.length).padStart(24, '0')}`;
    const time = day * dayLength + (events.length % 1000) * 1000 + 18 * 3_600_000;
    events.push({ ...fact, id, time, date: dayText(day), offset: 60, v: 1 });
    return id;
  };
  for (let day = firstDay; events.length < count; day++) {
    const items = Array.from({ length: itemsOfDrill }, () => pick(bank.items));
    const frozen = items.map(({ id, version, hash }) => ({ itemId: id, version, hash, seed: Math.floor(random() * 2 ** 31), reason: 'due' as const }));
    const drill = add(day, { type: 'drillStarted', day: dayText(day), mode: 'daily', items: frozen });
    for (const item of items) answer(item, day, drill);
    add(day, { type: 'drillEnded', drill, early: false, minutes: 28 });
  }
  return events.slice(0, count);

  function answer({ id: item, version, hash, area, topic, kind, title }: ItemSummary, day: number, drill: string): void {
    if (random() < 0.2) add(day, { type: 'hintTaken', drill, item, hint: 0 });
    if (!kept.has(item)) {
      kept.add(item);
      add(day, { type: 'itemKept', item, hash, kind, title, prompt: words, area, topic, key: words, parts: [words, words, words] });
    }
    const attempt = add(day, { type: 'committed', drill, item, version, hash, answer: { type: 'text', text: words, aloud: false }, hints: 0, seconds: 120 });
    add(day, { type: 'ticked', attempt, points: [0, 2], fatal: [] });
    const rating = pick(likely);
    add(day, { type: 'rated', attempt, item, rating, proposed: rating, score: Math.round(random() * 100) });
    if (random() < 0.1) add(day, { type: 'markedTricky', item, why: 'mixed up with its neighbour' });
  }
}

const words = 'The penalty shrinks the weights towards zero, so that the fit follows single points less. '.repeat(2);
