/** Where a drill stands, read from the history. */
import type { DrillItem, EventOf } from '../log/events';
import type { Answered, History } from '../log/history';
import type { ItemSummary } from '../questions/item';
import { chargedMinutes } from './compose';
import { asFindTheBug } from './findTheBug';

type ItemState = 'waiting' | 'committed' | 'done' | 'skipped';

export interface RunItem {
  readonly drillItem: DrillItem;
  /** Undefined when the item has left the bank. */
  readonly item: ItemSummary | undefined;
  readonly state: ItemState;
  readonly attempt: Answered | undefined;
}

export interface DrillRun {
  readonly id: string;
  readonly started: EventOf<'drillStarted'>;
  readonly items: readonly RunItem[];
  /** Index of the first item that is not done; undefined when the drill is over. */
  readonly current: number | undefined;
  readonly ended: EventOf<'drillEnded'> | undefined;
  readonly minutesLeft: number;
}

export function readRun(started: EventOf<'drillStarted'>, history: History, items: ReadonlyMap<string, ItemSummary>, minutes: number): DrillRun {
  const drill = history.drill(started.id);
  const runItems = started.items.map((drillItem): RunItem => {
    const banked = items.get(drillItem.itemId);
    const chaff = drill?.chaff.get(drillItem.itemId) ?? drillItem.chaff;
    const item = banked && chaff !== undefined ? asFindTheBug(banked) : banked;
    const attempt = history.attemptIn(started.id, drillItem.itemId);
    return { drillItem: chaff === undefined ? drillItem : { ...drillItem, chaff }, item, attempt, state: stateOf() };

    function stateOf(): ItemState {
      if (attempt?.rating !== undefined) return 'done';
      if (!item || drill?.skipped.has(drillItem.itemId) || history.item(drillItem.itemId)?.retired) return 'skipped';
      return attempt ? 'committed' : 'waiting';
    }
  });
  const open = runItems.findIndex(({ state }) => state === 'waiting' || state === 'committed');
  const minutesLeft = runItems.reduce((sum, { state, item }) => sum + (state === 'waiting' && item ? chargedMinutes(item, minutes) : 0), 0);
  return {
    id: started.id,
    started,
    items: runItems,
    current: open < 0 || drill?.ended ? undefined : open,
    ended: drill?.ended,
    minutesLeft: Math.round(minutesLeft),
  };
}

/** Whether an exercise waits in a drill to be solved. */
export function waitsIn({ ended, items }: DrillRun, item: string): boolean {
  return !ended && items.some(({ drillItem, state }) => drillItem.itemId === item && drillItem.chaff === undefined && state === 'waiting');
}

/** Whether going back leads to it: it was answered, and is still in the bank. */
export function canLookAt({ attempt, item }: RunItem): boolean {
  return attempt !== undefined && item !== undefined;
}
