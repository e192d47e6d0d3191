/** What core and the reading of its files cost, in this process. */
import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import { join } from 'node:path';
import { FileQuestionSource } from '../src/adapters/questions/fileQuestionSource';
import { dayLength, practiceDay } from '../src/core/base/day';
import { compose } from '../src/core/drill/compose';
import { type Event, parseEvent, ratings } from '../src/core/log/events';
import { History } from '../src/core/log/history';
import type { Logger } from '../src/core/ports/logger';
import { syntheticBank, syntheticLog } from './log';

const itemCount = 10_000;
const eventCount = 100_000;
const dayStart = 4;

export interface CoreFigures {
  readonly compose: readonly number[];
  /** The scheduler alone, in turn with `compose`. */
  readonly bareFsrs: readonly number[];
  readonly parse: readonly number[];
  readonly indexLoad: readonly number[];
}

/** Milliseconds of each of the runs. */
export async function measureCore(root: string, runs: number): Promise<CoreFigures> {
  const bank = syntheticBank(itemCount);
  const lines = syntheticLog(bank, eventCount).map((event) => JSON.stringify(event));
  // As they come from a file: two events that name one item do not share its string.
  const events = lines.map((line) => JSON.parse(line) as Event);
  const today = practiceDay(events.at(-1) ?? { time: 0, offset: 0 }, dayStart) + 1;
  const composing = (): number => compose({ bank, history: new History(dayStart, events), today, minutes: 30, maxItems: 10, week: 1, seed: today }, 'daily').length;
  const scheduling = (): number => schedule(events).size;
  const parsing = (): number => lines.filter((line) => parseEvent(JSON.parse(line)).kind === 'event').length;
  if (parsing() !== eventCount) throw new Error('A synthetic event cannot be read.');
  if (composing() === 0 || scheduling() === 0) throw new Error('There is nothing to measure.');

  const figures = { compose: [] as number[], bareFsrs: [] as number[], parse: [] as number[], indexLoad: [] as number[] };
  for (let run = 0; run < runs; run++) {
    figures.compose.push(await time(composing));
    figures.bareFsrs.push(await time(scheduling));
    figures.parse.push(await time(parsing));
    figures.indexLoad.push(await time(() => readIndex(root)));
  }
  return figures;
}

/** One bare pass of the scheduler over the same ratings. */
function schedule(events: readonly Event[]): ReadonlyMap<string, Card> {
  const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
  const cards = new Map<string, Card>();
  for (const event of events) {
    if (event.type !== 'rated') continue;
    const now = new Date(practiceDay(event, dayStart) * dayLength);
    const grade = (ratings.indexOf(event.rating) + 1) as Grade;
    cards.set(event.item, scheduler.next(cards.get(event.item) ?? createEmptyCard(now), now, grade).card);
  }
  return cards;
}

/** By a source that has read nothing yet, as a new window has it. */
async function readIndex(root: string): Promise<number> {
  const fail = (message: string, cause?: unknown): never => {
    throw new Error(message, { cause });
  };
  const logger: Logger = { info: () => undefined, warn: fail, error: fail };
  const source = new FileQuestionSource({
    bankDir: join(root, 'dist', 'bank'),
    cacheDir: join(root, 'out', 'packs'),
    compilerVersion: '',
    loadCompiler: () => Promise.reject(new Error('there are no packs')),
    logger,
  });
  return (await source.index()).items.length;
}

async function time(work: () => number | Promise<number>): Promise<number> {
  // What the run before left behind is not this one's.
  globalThis.gc?.();
  const began = performance.now();
  await work();
  return performance.now() - began;
}
