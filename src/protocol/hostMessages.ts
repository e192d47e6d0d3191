/**
 * Messages from the extension host to the drill panel. Their guard is written by hand: the schema
 * library would be a fifth of what a panel loads before its first question.
 */
import type { DrillView } from '../core/drill/view';
import { drillActions, type DrillAction } from './drillActions';

export type HostMessage =
  | { readonly type: 'view'; readonly view: DrillView }
  /** `error` is a sentence for the user. */
  | { readonly type: 'reply'; readonly id: number; readonly error?: string }
  | { readonly type: 'perform'; readonly action: DrillAction }
  /** The text of an answer written in an editor. */
  | { readonly type: 'answerFromEditor'; readonly item: string; readonly text: string };

const screens = ['question', 'primer', 'summary', 'nothing'];

const guards: Readonly<Record<HostMessage['type'], (message: Fields) => boolean>> = {
  view: ({ view }) => isFields(view) && typeof view['drill'] === 'string' && typeof view['singleKeys'] === 'boolean' && isFields(view['screen']) && screens.some((type) => type === (view['screen'] as Fields)['type']),
  reply: ({ id, error }) => Number.isInteger(id) && (error === undefined || typeof error === 'string'),
  perform: ({ action }) => drillActions.some((known) => known === action),
  answerFromEditor: ({ item, text }) => typeof item === 'string' && typeof text === 'string',
};

/** The host's message, or undefined when it is malformed. */
export function parseHostMessage(message: unknown): HostMessage | undefined {
  if (!isFields(message) || typeof message['type'] !== 'string' || !Object.hasOwn(guards, message['type'])) return undefined;
  return guards[message['type'] as HostMessage['type']](message) ? (message as unknown as HostMessage) : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
