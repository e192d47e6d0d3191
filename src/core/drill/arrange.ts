import type { Chosen } from './compose';
import { isLong } from './findTheBug';

/**
 * Orders a drill so that neighbours differ in topic wherever that can be; only
 * the first two items of a topic new to the user stand together. A long item
 * comes last, where that keeps topics apart.
 */
export function arrange(chosen: readonly Chosen[], newTopics: ReadonlySet<string>): readonly Chosen[] {
  const blocks: Chosen[][] = [];
  const opened = new Map<string, Chosen[]>();
  const shortFirst = [...chosen.filter((one) => !takesLong(one)), ...chosen.filter(takesLong)];
  for (const one of shortFirst) {
    const pair = opened.get(one.item.topic);
    if (pair?.length === 1) pair.push(one);
    else {
      const block = [one];
      blocks.push(block);
      if (newTopics.has(one.item.topic) && !pair) opened.set(one.item.topic, block);
    }
  }
  // From the end on, since the last place is the one that somebody claims.
  const waiting = blocks.reverse();
  const result: Chosen[] = [];
  while (waiting.length > 0) {
    const block = pick(waiting, result[0]?.item.topic);
    waiting.splice(waiting.indexOf(block), 1);
    result.unshift(...block);
  }
  return result;
}

const takesLong = ({ item }: Chosen): boolean => isLong(item);
const topicOf = (block: readonly Chosen[]): string => block[0]?.item.topic ?? '';

/** A block of another topic than its neighbour's: of the one that has so many left that waiting would make them neighbours, or else the long one, or the first. */
function pick(blocks: readonly Chosen[][], neighbour: string | undefined): Chosen[] {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(topicOf(block), (counts.get(topicOf(block)) ?? 0) + 1);
  const allowed = blocks.filter((block) => topicOf(block) !== neighbour);
  const pressing = allowed.filter((block) => (counts.get(topicOf(block)) ?? 0) * 2 > blocks.length);
  const eligible = pressing.length > 0 ? pressing : allowed;
  return eligible.find((block) => block.some(takesLong)) ?? eligible[0] ?? (blocks[0] as Chosen[]);
}
