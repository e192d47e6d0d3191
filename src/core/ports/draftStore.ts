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
  readonly onDidFail: Listen<string>;
  /** The newest draft of each key, over all sessions. */
  load(): Promise<ReadonlyMap<string, Draft>>;
  /** Keeps `text`; writing follows within 500 ms. An empty text forgets the key. */
  put(key: string, text: string): void;
  /** Writes at once what is not written yet. */
  flush(): Promise<void>;
}
