/** The exercises of the bank by area and topic, with where the learner stands in each. */
import type { History, ItemHistory } from '../log/history';
import { areaTitle, compareAreas } from '../questions/areas';
import type { BankIndex } from '../questions/item';
import type { Level } from '../questions/schema';

type ExerciseState = 'new' | 'tried' | 'passed' | 'due';

export interface CatalogueEntry {
  readonly item: string;
  readonly title: string;
  readonly level: Level;
  readonly minutes: number;
  readonly state: ExerciseState;
}

export interface CatalogueTopic {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

export interface CatalogueArea {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly CatalogueTopic[];
}

/** What is shown; an empty list does not narrow. */
export interface CatalogueFilter {
  readonly states: readonly ExerciseState[];
  readonly levels: readonly Level[];
}

export function catalogueOf({ items, topics }: BankIndex, history: History, today: number, filter: CatalogueFilter): readonly CatalogueArea[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const areas = new Map<string, Map<string, CatalogueEntry[]>>();
  for (const { id, kind, title, level, minutes, area, topic } of items) {
    if (kind !== 'exercise') continue;
    const state = stateOf(history.item(id), today);
    if (!passes(filter.states, state) || !passes(filter.levels, level)) continue;
    const ofArea = areas.get(area) ?? new Map<string, CatalogueEntry[]>();
    areas.set(area, ofArea.set(topic, [...(ofArea.get(topic) ?? []), { item: id, title, level, minutes, state }]));
  }
  return [...areas].sort(([a], [b]) => compareAreas(a, b)).map(([area, ofArea]) => ({
    id: area,
    title: areaTitle(area),
    topics: [...ofArea].map(([topic, entries]) => ({ id: topic, title: titles.get(topic) ?? topic, entries })).sort((a, b) => a.title.localeCompare(b.title)),
  }));
}

function stateOf(record: ItemHistory | undefined, today: number): ExerciseState {
  if (!record) return 'new';
  if (record.card && record.card.due <= today) return 'due';
  if (record.isSolved) return 'passed';
  return record.attempts.length > 0 || record.work.hasBegun ? 'tried' : 'new';
}

function passes<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
