import { access, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Disposable } from '../../core/base/disposable';
import { Emitter, type Listen } from '../../core/base/emitter';
import type { Clock } from '../../core/ports/clock';
import type { Draft, DraftStore } from '../../core/ports/draftStore';
import type { Logger } from '../../core/ports/logger';
import { codeOf, nodeDisk, reasonOf, type Disk } from './disk';
import { decodeDrafts, encodeDrafts } from './draftFile';
import { newSession } from './session';
import { Retry } from './retry';
import { siblingsOf } from './siblings';
import { Turns } from '../../core/base/turns';

/** Milliseconds from the first unsaved text to the writing, which has the rest of the promised 500. */
const writeDelay = 300;
/** Milliseconds after which a draft is forgotten: 30 days. */
const lifetime = 30 * 24 * 60 * 60 * 1000;

export interface FileDraftStoreOptions {
  /** The extension's own folder in a storage; it need not exist. */
  readonly storageDir: string;
  /** Read the storage's siblings with it: true for a workspace's, false for the global one. */
  readonly siblings: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The name of this session's file. Random unless given. */
  readonly session?: string;
  readonly disk?: Disk;
}

/**
 * Drafts in plain files: `<storageDir>/drafts/<session>.json`, one a session, replaced
 * as a whole by its session only. The newest text of a key over all files holds.
 */
export class FileDraftStore implements DraftStore {
  readonly onDidFail: Listen<string>;

  private readonly failed = new Emitter<string>();
  private readonly folder: string;
  private readonly path: string;
  private readonly storages: () => Promise<readonly string[]>;
  private readonly clock: Clock;
  private readonly logger: Logger;
  private readonly disk: Disk;
  private readonly turns = new Turns();
  private readonly retry: Retry;
  /** The texts of this session. */
  private readonly drafts = new Map<string, Draft>();
  private readonly unsaved = new Set<string>();
  /** The newest time of each key that was seen anywhere: a clock that was set back does not make a new text older. */
  private readonly times = new Map<string, number>();
  private timer: Disposable | undefined;
  private written = false;
  private failure: string | undefined;

  constructor({ storageDir, siblings, clock, logger, session = newSession(), disk = nodeDisk }: FileDraftStoreOptions) {
    const ours = resolve(storageDir);
    this.folder = join(ours, 'drafts');
    this.path = join(this.folder, `${session}.json`);
    this.storages = siblings ? () => siblingsOf(ours) : () => Promise.resolve([ours]);
    this.clock = clock;
    this.logger = logger;
    this.disk = disk;
    this.retry = new Retry(clock, () => void this.flush());
    this.onDidFail = this.failed.event;
  }

  async load(): Promise<ReadonlyMap<string, Draft>> {
    const newest = new Map<string, Draft>();
    const keep = (draft: Draft): void => {
      const other = newest.get(draft.key);
      if (!other || other.time <= draft.time) newest.set(draft.key, draft);
    };
    for (const path of await this.listFiles()) (await this.readFile(path)).forEach(keep);
    for (const key of this.unsaved) {
      const draft = this.drafts.get(key);
      if (draft) keep(draft);
    }
    for (const { key, time } of newest.values()) this.times.set(key, Math.max(time, this.times.get(key) ?? 0));
    return new Map([...newest].filter(([, draft]) => draft.text !== ''));
  }

  put(key: string, text: string): void {
    const time = Math.max(this.clock.now().time, (this.times.get(key) ?? 0) + 1);
    this.times.set(key, time);
    this.drafts.set(key, { key, text, time });
    this.unsaved.add(key);
    this.timer ??= this.clock.after(writeDelay, () => void this.flush());
  }

  flush(): Promise<void> {
    this.timer?.dispose();
    this.timer = undefined;
    return this.turns.run(() => this.write());
  }

  private async write(): Promise<void> {
    const saving = [...this.unsaved].map((key) => this.drafts.get(key));
    if (saving.length === 0) return;
    try {
      await this.disk.makeFolder(this.folder);
      if (this.written && !(await exists(this.path))) this.forgetSaved();
      await this.disk.replace(this.path, encodeDrafts(this.drafts.values()));
    } catch (error) {
      this.fail(error);
      return;
    }
    for (const draft of saving) {
      // A newer text may have come meanwhile.
      if (draft && this.drafts.get(draft.key) === draft) this.unsaved.delete(draft.key);
    }
    this.written = true;
    this.failure = undefined;
    this.retry.succeeded();
  }

  /** Someone deleted everything, so what was saved before is not written again. */
  private forgetSaved(): void {
    for (const key of this.drafts.keys()) {
      if (!this.unsaved.has(key)) this.drafts.delete(key);
    }
  }

  private fail(error: unknown): void {
    this.logger.error(`The drafts in ${this.folder} could not be written`, error);
    this.retry.failed();
    const reason = reasonOf(error, this.folder);
    if (reason === this.failure) return; // said already
    this.failure = reason;
    try {
      this.failed.fire(reason);
    } catch (fault) {
      this.logger.error('A listener to failed drafts failed', fault);
    }
  }

  /** The drafts of a file that are not too old. A file of another session with none left is removed. */
  private async readFile(path: string): Promise<readonly Draft[]> {
    const drafts = await readDrafts(path);
    if (!drafts) {
      this.logger.warn(`Drafts that could not be read are left where they are: ${path}`);
      return [];
    }
    const oldest = this.clock.now().time - lifetime;
    const fresh = drafts.filter((draft) => draft.time >= oldest);
    if (fresh.length === 0 && path !== this.path) await this.disk.remove(path).catch(() => undefined);
    return fresh;
  }

  private async listFiles(): Promise<string[]> {
    const folders = (await this.storages()).map((storage) => join(storage, 'drafts'));
    const lists = await Promise.all(
      folders.map(async (folder) => {
        const names = await readdir(folder).catch(() => []);
        return names.filter((name) => name.endsWith('.json')).sort().map((name) => join(folder, name));
      }),
    );
    return lists.flat();
  }
}

async function readDrafts(path: string): Promise<readonly Draft[] | undefined> {
  try {
    return decodeDrafts(await readFile(path, 'utf8'));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
