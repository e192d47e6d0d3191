import { join } from 'node:path';
import type { Stamp } from '../../core/log/events';
import { codeOf, type AppendFile, type Disk } from './disk';
import { encodeSeal } from './lineCodec';

/** How often a segment that was removed under our hands is begun anew before that counts as a failure. */
const attempts = 3;

interface Segment {
  readonly path: string;
  /** `YYYY-MM`; a new month gets a new segment. */
  readonly month: string;
}

/**
 * Writes the segments of one session, one at a time, the first at the first write.
 * Its calls must not overlap.
 */
export class SegmentWriter {
  private segment: Segment | undefined;
  private file: AppendFile | undefined;
  private begun = 0;
  /** The last write failed, so the segment may end within a line. */
  private torn = false;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly session: string,
  ) {}

  /** Of the segment that is written now. */
  get path(): string | undefined {
    return this.segment?.path;
  }

  /**
   * Resolves when all lines are on the disk. After a failure some of them may be there,
   * so write all of them again: readers take each event once.
   *
   * @param first the stamp of the first line's event: its time names a new segment, its month may end the old one
   */
  async write(lines: readonly string[], first: Stamp): Promise<void> {
    const month = first.date.slice(0, 7);
    if (this.segment && this.segment.month !== month) await this.seal(first.time);
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await this.writeOnce(lines.join(''), first.time, month)) return;
      await this.forget();
    }
    throw new Error('its files are removed again and again');
  }

  /**
   * Writes the closing line. What fails here costs nothing but the seal: the segment
   * is read all the same, and only never compacted.
   *
   * @param time milliseconds since 1970 (UTC)
   */
  async seal(time: number): Promise<void> {
    if (!this.segment) return;
    try {
      await this.put(await this.open(this.segment), encodeSeal(time));
    } catch {
      // as said above
    }
    await this.forget();
  }

  /** Leaves the segment as it is. The next write begins another one. */
  async forget(): Promise<void> {
    this.segment = undefined;
    this.torn = false;
    await this.letGo();
  }

  /** False when the segment was removed meanwhile, and the lines with it. */
  private async writeOnce(lines: string, time: number, month: string): Promise<boolean> {
    try {
      const file = this.segment ? await this.open(this.segment) : await this.begin(time, month);
      return await this.put(file, lines);
    } catch (error) {
      const gone = this.segment !== undefined && codeOf(error) === 'ENOENT';
      this.torn = true;
      // After a failed write or sync no handle can be trusted: some systems report such a failure only once.
      await this.letGo();
      if (gone) return false;
      throw error;
    }
  }

  private async begin(time: number, month: string): Promise<AppendFile> {
    await this.disk.makeFolder(this.folder);
    // Never the name of an earlier one, which other windows may have read to some line.
    const number = ++this.begun;
    const path = join(this.folder, `${compactTime(time)}-${this.session}${number > 1 ? `-${number}` : ''}.jsonl`);
    this.file = await this.disk.create(path);
    this.segment = { path, month };
    return this.file;
  }

  private async open({ path }: Segment): Promise<AppendFile> {
    this.file ??= await this.disk.reopen(path);
    return this.file;
  }

  private async put(file: AppendFile, text: string): Promise<boolean> {
    let rest = Buffer.from(this.torn ? `\n${text}` : text);
    while (rest.length > 0) {
      const taken = await file.write(rest);
      if (taken === 0) throw new Error('nothing of it was taken');
      rest = rest.subarray(taken);
    }
    const [inPlace] = await Promise.all([file.isInPlace(), file.sync()]);
    this.torn = false;
    return inPlace;
  }

  private async letGo(): Promise<void> {
    const { file } = this;
    this.file = undefined;
    try {
      await file?.close();
    } catch {
      // What matters was synced before, or is written again.
    }
  }
}

/** As `20260314T150926Z`: sorted as times are, and a file name everywhere. */
function compactTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
