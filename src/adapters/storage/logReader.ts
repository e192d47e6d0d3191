import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './disk';
import { readSegment, Reading, start, type Cursor } from './segmentReader';

/** Segments that are read at the same time; more do not make it faster. */
const readers = 8;

interface Listing {
  /** The folders that are there and could be listed. */
  readonly folders: readonly string[];
  /** Paths of what has a segment's name and may be opened. */
  readonly segments: ReadonlySet<string>;
  /** Paths of what has a segment's name and is none, as a folder. */
  readonly strange: readonly string[];
}

/** Reads the segments of some folders as one log. Its calls must not overlap. */
export class LogReader {
  private readonly cursors = new Map<string, Cursor>();
  private listed: readonly string[] = [];

  /** @param findFolders the folders to read; those that do not exist hold nothing */
  constructor(private readonly findFolders: () => Promise<readonly string[]>) {}

  /** The folders that were there at the last reading. */
  get folders(): readonly string[] {
    return this.listed;
  }

  /** Reads everything from the start. Never rejects. */
  async readAll(): Promise<Reading> {
    const listing = await this.list();
    const reading = new Reading();
    const before = [...this.cursors.keys()];
    this.cursors.clear();
    for (const path of listing.strange) reading.report(path, 0);
    await this.readEach([...listing.segments], reading);
    // A line may have been in the midst of being written: once more for those.
    const torn = [...this.cursors].filter(([, cursor]) => cursor.torn).map(([path]) => path);
    await this.readEach(torn, reading);
    for (const path of torn) {
      const cursor = this.cursors.get(path);
      if (cursor?.torn) reading.report(path, cursor.lines + 1);
    }
    reading.complete = before.every((path) => this.cursors.has(path) || this.isGone(path, listing));
    return reading;
  }

  /**
   * Reads only what came since the last reading. Undefined when something of that is
   * gone, so that all has to be read again. Never rejects.
   *
   * @param own the segment that is written here, whose lines need no reading
   */
  async readAdded(own: string | undefined): Promise<Reading | undefined> {
    const listing = await this.list();
    const before = [...this.cursors.keys(), ...(own === undefined ? [] : [own])];
    if (before.some((path) => this.isGone(path, listing))) return undefined;
    const grown: string[] = [];
    for (const path of listing.segments) {
      if (path === own || this.cursors.get(path)?.sealed) continue;
      const change = await this.changeOf(path);
      if (change === 'shrunk') return undefined;
      if (change === 'grown') grown.push(path);
    }
    const reading = new Reading();
    return (await this.readEach(grown, reading)) ? reading : undefined;
  }

  /** Takes whatever is there at the next reading for new. */
  forget(): void {
    this.cursors.clear();
  }

  /** Every file that has a segment's name. Never rejects. */
  async listSegments(): Promise<readonly string[]> {
    return [...(await this.list()).segments];
  }

  /** A folder that is not there for now, as a network drive, says nothing about its segments. */
  private isGone(path: string, { folders, segments }: Listing): boolean {
    return folders.includes(dirname(path)) && !segments.has(path);
  }

  private async changeOf(path: string): Promise<'grown' | 'shrunk' | 'same'> {
    const cursor = this.cursors.get(path);
    if (!cursor) return 'grown';
    try {
      const { size } = await stat(path);
      return size > cursor.size ? 'grown' : size < cursor.size ? 'shrunk' : 'same';
    } catch {
      return 'same'; // next time it is not in the list, or can be read again
    }
  }

  /** False when one of them is not what was read before. */
  private async readEach(paths: readonly string[], reading: Reading): Promise<boolean> {
    const queue = [...paths];
    let asBefore = true;
    const work = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        try {
          const cursor = await readSegment(path, this.cursors.get(path) ?? start, reading);
          if (cursor) this.cursors.set(path, cursor);
          else asBefore = false;
        } catch (error) {
          if (codeOf(error) === 'ENOENT') continue; // removed since it was listed
          reading.report(path, 0);
        }
      }
    };
    await Promise.all(Array.from({ length: readers }, work));
    return asBefore;
  }

  private async list(): Promise<Listing> {
    const folders: string[] = [];
    const segments = new Set<string>();
    const strange: string[] = [];
    for (const folder of await this.findFolders()) {
      const entries = await entriesOf(folder);
      if (!entries) continue;
      folders.push(folder);
      for (const entry of entries) {
        if (!entry.name.endsWith('.jsonl')) continue;
        const path = join(folder, entry.name);
        if (entry.isFile() || entry.isSymbolicLink()) segments.add(path);
        else strange.push(path);
      }
    }
    this.listed = folders;
    return { folders, segments, strange };
  }
}

async function entriesOf(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
