import type { Listen } from '../base/emitter';

/** Unfinished text: the one thing besides the log that is kept. */
export interface Draft {
  /** The drill and item it belongs to, as `draftKey` makes it. */
  readonly key: string;
  readonly text: string;
  /** Milliseconds since 1970 (UTC); the newest text of a key wins. */
  readonly time: number;
}

/** Drafts survive a kill: a text is on the disk at most 500 ms after the first unsaved key. */
export interface DraftStore {
  /** A text could not be written; the reason is for a person to read. It is kept in memory and tried again. */
  readonly onDidFail: Listen<string>;
  /** The newest draft of each key over all sessions, but for those older than 30 days. Never rejects. */
  load(): Promise<ReadonlyMap<string, Draft>>;
  /** Keeps `text`; writing follows within 500 ms. An empty text forgets the key. */
  put(key: string, text: string): void;
  /** Writes at once what is not written yet. Never rejects: `onDidFail` tells. */
  flush(): Promise<void>;
}
