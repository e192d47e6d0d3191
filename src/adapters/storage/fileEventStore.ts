import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UserError } from '../../core/base/errors';
import { Emitter, type Listen } from '../../core/base/emitter';
import type { Event, Fact } from '../../core/log/events';
import { Stamper } from '../../core/log/stamper';
import type { Clock } from '../../core/ports/clock';
import type { EventStore, LoadedLog, StoreHealth } from '../../core/ports/eventStore';
import type { Logger } from '../../core/ports/logger';
import { nodeDisk, reasonOf, type Disk } from './disk';
import { watchFolder, type WatchFolder } from './folderWatch';
import { LogReader } from './logReader';
import { LogView } from './logView';
import { SegmentWriter } from './segmentWriter';
import { newSession } from './session';
import { siblingsOf } from './siblings';
import { WriteQueue } from './writeQueue';

export interface FileEventStoreOptions {
  /** The extension's own folder in a storage; it need not exist. */
  readonly storageDir: string;
  /** Read the storage's siblings as one log with it: true for a workspace's, false for the global one. */
  readonly siblings: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Part of the names of this session's files. Random unless given. */
  readonly session?: string;
  readonly disk?: Disk;
  readonly watch?: WatchFolder;
}

/**
 * The event log in plain files: `<storageDir>/log/<time>-<session>.jsonl`, one segment
 * per session, to which only this session appends. What a line looks like is said in
 * `lineCodec.ts`. Nothing is read, written or watched before it is asked for.
 */
export class FileEventStore implements EventStore {
  readonly location: string;
  readonly onDidChangeHealth: Listen<StoreHealth>;
  readonly onDidReceive: Listen<readonly Event[]>;
  readonly onDidReset: Listen<void>;
  readonly onDidAppend: Listen<readonly Event[]>;

  private readonly appended = new Emitter<readonly Event[]>();
  private readonly writer: SegmentWriter;
  private readonly queue: WriteQueue;
  private readonly reader: LogReader;
  private readonly view: LogView;
  private readonly stamper: Stamper;
  private readonly clock: Clock;
  private readonly logger: Logger;
  private readonly disk: Disk;
  private readonly storages: () => Promise<readonly string[]>;
  private closing: Promise<void> | undefined;

  constructor({ storageDir, siblings, clock, logger, session = newSession(), disk = nodeDisk, watch = watchFolder }: FileEventStoreOptions) {
    const ours = resolve(storageDir);
    this.location = join(ours, 'log');
    this.clock = clock;
    this.logger = logger;
    this.disk = disk;
    this.storages = siblings ? () => siblingsOf(ours) : () => Promise.resolve([ours]);
    this.stamper = new Stamper(() => clock.now());
    this.writer = new SegmentWriter(disk, this.location, session);
    this.queue = new WriteQueue(this.writer, this.location, logger, clock);
    this.reader = new LogReader(async () => (await this.storages()).map((storage) => join(storage, 'log')));
    this.view = new LogView({
      reader: this.reader,
      ownSegment: () => this.writer.path,
      held: () => this.queue.held,
      clock,
      logger,
      watch,
    });
    this.onDidChangeHealth = this.queue.onDidChangeHealth;
    this.onDidReceive = this.view.onDidReceive;
    this.onDidReset = this.view.onDidReset;
    this.onDidAppend = this.appended.event;
  }

  get health(): StoreHealth {
    return this.queue.health;
  }

  async load(): Promise<LoadedLog> {
    const log = await this.view.load();
    if (log.damaged.length > 0) {
      const [first] = log.damaged;
      this.logger.warn(`${log.damaged.length} damaged lines in the log, the first in ${first?.segment}, line ${first?.line}`);
    }
    return log;
  }

  catchUp(): Promise<void> {
    return this.view.look(undefined);
  }

  async append(facts: readonly Fact[]): Promise<readonly Event[]> {
    const events = this.stamper.stamp(facts);
    if (events.length === 0) return events;
    this.view.expect(events);
    await this.queue.add(events);
    if (this.closing) await this.endSegment(); // it came too late, and nothing comes after it
    this.view.addOwn(events);
    try {
      this.appended.fire(events);
    } catch (error) {
      this.logger.error('A listener to the log failed', error); // the events are there all the same
    }
    return events;
  }

  flush(): Promise<void> {
    return this.queue.attempt();
  }

  deleteAll(): Promise<number> {
    const doomed = this.queue.held; // and not what is appended while this one waits or works
    return this.queue.alone(async () => {
      let failure: unknown;
      const prepare = async (): Promise<void> => {
        await this.writer.forget();
        this.queue.drop(doomed);
      };
      const count = await this.view.clear(prepare, async () => {
        for (const path of [...(await this.reader.listSegments()), ...(await this.listDrafts())]) {
          await this.disk.remove(path).catch((error: unknown) => (failure ??= error));
        }
      });
      if (failure !== undefined) throw new UserError(`Not everything could be deleted. ${reasonOf(failure, this.location)}`);
      return count;
    });
  }

  close(): Promise<void> {
    this.closing ??= this.seal();
    return this.closing;
  }

  private async seal(): Promise<void> {
    this.view.dispose();
    await this.queue.attempt();
    this.queue.dispose();
    await this.endSegment();
  }

  private endSegment(): Promise<void> {
    // Without a seal when events wait: a sealed segment says that its session left nothing behind.
    return this.queue.alone(() => (this.queue.held.size === 0 ? this.writer.seal(this.clock.now().time) : this.writer.forget()));
  }

  private async listDrafts(): Promise<string[]> {
    const folders = (await this.storages()).map((storage) => join(storage, 'drafts'));
    const files = await Promise.all(
      folders.map(async (folder) => {
        const names = await readdir(folder).catch(() => []);
        return names.filter((name) => /\.json(\.tmp)?$/.test(name)).map((name) => join(folder, name));
      }),
    );
    return files.flat();
  }
}
