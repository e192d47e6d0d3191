import type { BankIndex, ItemSummary, TopicSummary } from '../../src/core/questions/item';

/** An item of the bank; what is not given has a plausible value. */
export function anItem(fields: Partial<ItemSummary> & Pick<ItemSummary, 'id'>): ItemSummary {
  return {
    version: 1,
    hash: `hash-of-${fields.id}`,
    kind: 'open',
    title: `Title of ${fields.id}`,
    area: 'core-concepts',
    topic: 'ensembles',
    topics: [],
    level: 'medium',
    minutes: 3,
    priority: 2,
    contrasts: [],
    hasExhibit: false,
    pack: '',
    ...fields,
  };
}

export function aTopic(fields: Partial<TopicSummary> & Pick<TopicSummary, 'id'>): TopicSummary {
  return { area: 'core-concepts', title: `Topic ${fields.id}`, week: 1, prerequisites: [], contrasts: [], hasPrimer: false, ...fields };
}

/** A bank of these items, with a topic in week 1 for each folder they name, but for those that are given. */
export function aBank(items: readonly ItemSummary[], topics: readonly TopicSummary[] = []): BankIndex {
  const given = new Set(topics.map(({ id }) => id));
  const others = [...new Set(items.map(({ topic }) => topic))].filter((id) => !given.has(id));
  return { items, topics: [...topics, ...others.map((id) => aTopic({ id }))] };
}
