/** Which items make a drill. FSRS says when an item returns; this says which of them are taken, by minutes. */
import { dayText } from '../base/day';
import type { ItemHistory } from '../log/history';
import type { ItemSummary } from '../questions/item';
import { arrange } from './arrange';
import { isLong } from './findTheBug';
import { type Candidate, type ComposeInput, findCandidates } from './candidates';

export interface Chosen {
  readonly item: ItemSummary;
  readonly reason: 'due' | 'new' | 'contrast' | 'extra';
}

/** Share of the minutes, and of the items, that is kept for new ones. */
const newShare = 0.3;
/** A long item is charged at most this share of the minutes; what is left of it goes on another day. */
const longShare = 0.4;

/** What an item costs of a day of `minutes`. */
export function chargedMinutes(item: ItemSummary, minutes: number): number {
  return isLong(item) ? Math.min(item.minutes, longShare * minutes) : item.minutes;
}

/**
 * Composes a drill. Minutes beat count: the sum of charged minutes never goes
 * beyond the budget, nor the count beyond `maxItems`.
 * @returns the items in the order in which they are asked; empty when there is nothing to ask
 */
export function compose(input: ComposeInput, mode: 'daily' | 'extra'): readonly Chosen[] {
  const candidates = findCandidates(input, dayText(input.today));
  const daily = [...candidates.due, ...candidates.fresh];
  const selection = new Selection(input, daily, candidates.knownTopics);
  const unfinished = daily.filter(({ item }) => isLong(item) && isUnfinished(input.history.item(item.id)));
  const all = wholeDay(input);
  selection.take(unfinished, all);

  const costOfNew = candidates.fresh.reduce((sum, { item }) => sum + chargedMinutes(item, input.minutes), 0);
  selection.take(candidates.due, {
    minutes: all.minutes - Math.min(newShare * all.minutes, costOfNew),
    items: all.items - Math.min(Math.round(newShare * all.items), candidates.fresh.length),
  });
  selection.take(candidates.fresh, all);
  selection.take(candidates.due, all);
  if (mode === 'extra') selection.take(candidates.seen, all, 'extra');
  return arrange(selection.chosen, selection.newTopics);
}

/** A case study whose facts were asked for, or an exercise whose cases were run. */
function isUnfinished(record: ItemHistory | undefined): boolean {
  return record !== undefined && (record.facts.size > 0 || record.work.runs > 0);
}

/** How much the chosen may come to. */
interface Room {
  readonly minutes: number;
  readonly items: number;
}

function wholeDay({ minutes, maxItems }: ComposeInput): Room {
  return { minutes, items: maxItems };
}

class Selection {
  readonly chosen: Chosen[] = [];
  /** Topics of which nothing was ever answered. */
  readonly newTopics: ReadonlySet<string>;
  private readonly ids = new Set<string>();
  private readonly contrasting: ReadonlyMap<string, Candidate>;
  private readonly newByTopic = new Map<string, Candidate[]>();
  /** Contrasting items by id, whichever of the two names the other. */
  private readonly contrasts = new Map<string, string[]>();
  private minutes = 0;
  private hasLong = false;

  constructor(
    private readonly input: ComposeInput,
    candidates: readonly Candidate[],
    knownTopics: ReadonlySet<string>,
  ) {
    this.newTopics = new Set(input.bank.items.map((item) => item.topic).filter((topic) => !knownTopics.has(topic)));
    for (const candidate of candidates) {
      const { id, topic, contrasts } = candidate.item;
      for (const other of contrasts) {
        addTo(this.contrasts, id, other);
        addTo(this.contrasts, other, id);
      }
      if (this.newTopics.has(topic)) addTo(this.newByTopic, topic, candidate);
    }
    this.contrasting = new Map(candidates.filter(({ item }) => this.contrasts.has(item.id)).map((candidate) => [candidate.item.id, candidate]));
  }

  /** Takes from `candidates` in order while there is room. */
  take(candidates: readonly Candidate[], room: Room, reason?: 'extra'): void {
    for (const candidate of candidates) {
      if (this.chosen.length >= room.items) return;
      if (!this.add(candidate, room, reason ?? (candidate.isNew ? 'new' : 'due'))) continue;
      this.bringContrasts(candidate);
      this.bringSecond(candidate, room);
    }
  }

  private add({ item }: Candidate, room: Room, reason: Chosen['reason']): boolean {
    const cost = chargedMinutes(item, this.input.minutes);
    if (this.chosen.length >= room.items || this.ids.has(item.id) || this.minutes + cost > room.minutes + 1e-9 || (isLong(item) && this.hasLong)) return false;
    this.chosen.push({ item, reason });
    this.ids.add(item.id);
    this.minutes += cost;
    this.hasLong ||= isLong(item);
    return true;
  }

  /** Items that are confused with each other meet in one drill, whatever share they come from. */
  private bringContrasts({ item }: Candidate): void {
    for (const id of this.contrasts.get(item.id) ?? []) {
      const contrast = this.contrasting.get(id);
      if (contrast) this.add(contrast, wholeDay(this.input), 'contrast');
    }
  }

  /** A topic new to the user starts with two of its items, when the second is about as important. */
  private bringSecond({ item }: Candidate, room: Room): void {
    const ofTopic = this.newByTopic.get(item.topic) ?? [];
    if (this.chosen.filter((other) => other.item.topic === item.topic).length !== 1) return;
    const second = ofTopic.find((other) => !this.ids.has(other.item.id) && !isLong(other.item) && other.item.priority <= item.priority + 1);
    if (second && this.add(second, room, 'new')) this.bringContrasts(second);
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
