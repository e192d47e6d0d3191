import type { Chosen } from './compose';

/**
 * Orders a drill so that neighbours differ in topic wherever that can be; only
 * the first two items of a topic new to the user stand together. A long item
 * comes last.
 */
export function arrange(chosen: readonly Chosen[], newTopics: ReadonlySet<string>): readonly Chosen[] {
  const blocks: Chosen[][] = [];
  const opened = new Map<string, Chosen[]>();
  for (const one of chosen) {
    const pair = opened.get(one.item.topic);
    if (pair?.length === 1) pair.push(one);
    else {
      const block = [one];
      blocks.push(block);
      if (newTopics.has(one.item.topic) && !pair) opened.set(one.item.topic, block);
    }
  }
  const result: Chosen[] = [];
  while (blocks.length > 0) {
    const next = pick(blocks, result.at(-1)?.item.topic);
    result.push(...(blocks.splice(blocks.indexOf(next), 1)[0] ?? []));
  }
  return result;
}

const topicOf = (block: readonly Chosen[]): string => block[0]?.item.topic ?? '';

/** The first block of another topic, unless one topic has so many blocks left that waiting would make them neighbours. */
function pick(blocks: readonly Chosen[][], last: string | undefined): Chosen[] {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(topicOf(block), (counts.get(topicOf(block)) ?? 0) + 1);
  const allowed = blocks.filter((block) => topicOf(block) !== last);
  const pressing = allowed.find((block) => (counts.get(topicOf(block)) ?? 0) * 2 > blocks.length);
  const short = allowed.find((block) => !block.some(({ item }) => item.kind === 'case-study'));
  return pressing ?? short ?? allowed[0] ?? (blocks[0] as Chosen[]);
}
