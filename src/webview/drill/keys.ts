import type { DrillAction } from '../../protocol/drillActions';

/** What the panel is asking for; decides what a key means. */
export type Mode = 'text' | 'choice' | 'number' | 'steps' | 'code' | 'bug' | 'confidence' | 'ticking' | 'rating' | 'readOnly' | 'primer' | 'summary' | 'nothing' | 'empty';

export type Command =
  | { readonly type: 'perform'; readonly action: DrillAction }
  | { readonly type: 'pick'; readonly index: number }
  | { readonly type: 'goOn' }
  | { readonly type: 'leave' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

export interface KeyContext {
  readonly mode: Mode;
  /** Where the focus is: in a text, on a control that uses Enter itself, or neither. */
  readonly place: 'typing' | 'control' | 'page';
  readonly singleKeys: boolean;
}

interface KeyRow {
  /** As the keys are shown. */
  readonly keys: string;
  readonly does: string;
  readonly group: 'Answering' | 'Afterwards' | 'Always';
  readonly modes: readonly Mode[];
  readonly command: Exclude<Command, { type: 'pick' }> | { readonly type: 'pick' };
}

const answering: readonly Mode[] = ['text', 'choice', 'number', 'steps', 'code', 'bug', 'confidence'];
const afterwards: readonly Mode[] = ['ticking', 'rating', 'readOnly'];
const question: readonly Mode[] = [...answering, ...afterwards];
const perform = (action: DrillAction): KeyRow['command'] => ({ type: 'perform', action });

/** Every key of the panel, as it is handled and as it is explained. */
export const keyTable: readonly KeyRow[] = [
  { keys: 'Mod+Enter', does: 'Commit what you wrote', group: 'Answering', modes: question, command: perform('commit') },
  { keys: '1–9', does: 'Select an option', group: 'Answering', modes: ['choice', 'number', 'steps'], command: { type: 'pick' } },
  { keys: 'Enter', does: 'Commit the choice or the number; go to the text field; open an exercise, then run it', group: 'Answering', modes: answering, command: { type: 'goOn' } },
  { keys: '1–3', does: 'Say how sure you are', group: 'Answering', modes: ['confidence'], command: { type: 'pick' } },
  { keys: 'Escape', does: 'Leave the field; back to the options', group: 'Answering', modes: answering, command: { type: 'leave' } },
  { keys: 'H', does: 'Hint', group: 'Answering', modes: answering, command: perform('takeHint') },
  { keys: 'S', does: 'Skip until tomorrow', group: 'Answering', modes: answering, command: perform('skip') },
  { keys: '1–9', does: 'Tick a key point', group: 'Afterwards', modes: ['ticking'], command: { type: 'pick' } },
  { keys: 'Enter', does: 'Go on: to the rating, then accept the proposed one', group: 'Afterwards', modes: [...afterwards, 'primer'], command: { type: 'goOn' } },
  { keys: '1–4', does: 'Rate: again, hard, good, easy', group: 'Afterwards', modes: ['rating', 'readOnly'], command: { type: 'pick' } },
  { keys: 'Escape', does: 'Back to the key points', group: 'Afterwards', modes: afterwards, command: { type: 'leave' } },
  { keys: 'N', does: 'Next; accepts the proposed rating', group: 'Afterwards', modes: [...afterwards, 'primer'], command: perform('next') },
  { keys: 'B', does: 'Back, to look at the question before', group: 'Always', modes: [...question, 'summary'], command: perform('back') },
  { keys: 'T', does: 'Mark as tricky, or unmark', group: 'Always', modes: question, command: perform('toggleTricky') },
  { keys: '?', does: 'Show these keys', group: 'Always', modes: [...question, 'primer', 'summary', 'nothing'], command: perform('showKeys') },
];

/** What `press` means, or undefined when it is left to the browser. */
export function commandOf(press: KeyPress, context: KeyContext): Command | undefined {
  const pressed = nameOf(press);
  if (!pressed || press.isComposing || press.repeat) return undefined;
  const always = pressed === 'Mod+Enter' || pressed === 'Escape';
  if (context.place === 'typing' && !always) return undefined;
  if (context.place === 'control' && pressed === 'Enter') return undefined;
  if (!context.singleKeys && !always && pressed !== 'Enter') return undefined;
  const row = keyTable.find(({ keys, modes }) => modes.includes(context.mode) && answersTo(keys, pressed));
  if (!row) return undefined;
  return row.command.type === 'pick' ? { type: 'pick', index: Number(pressed) - 1 } : row.command;
}

/** Whether the key writes something: only then can it be the beginning of a word. */
export function writes(press: KeyPress): boolean {
  return [...press.key].length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey;
}

function nameOf(press: KeyPress): string | undefined {
  const modified = press.ctrlKey || press.metaKey || press.altKey;
  if (press.key === 'Enter' && (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey) return 'Mod+Enter';
  if (modified) return undefined;
  // Some keyboards need Shift for digits and for the question mark.
  if (/^[1-9?]$/.test(press.key)) return press.key;
  if (press.shiftKey) return undefined;
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}

function answersTo(keys: string, pressed: string): boolean {
  const range = /^(\d)–(\d)$/.exec(keys);
  if (!range) return keys === pressed;
  const [, first = '', last = ''] = range;
  return /^\d$/.test(pressed) && pressed >= first && pressed <= last;
}
