import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** The storage that VS Code gives us for a workspace, in a temporary folder. */
export class StorageFolder {
  private constructor(private readonly root: string) {}

  static async make(): Promise<StorageFolder> {
    return new StorageFolder(await mkdtemp(join(tmpdir(), 'ml-drills-storage-')));
  }

  /** Our folder in the storage; `copy` numbers those that a server makes beside the first. */
  path(copy?: number): string {
    const id = '0cc175b9c0f1b6a831c399e269772661';
    return join(this.root, copy === undefined ? id : `${id}-${copy}`, 'ml-drills.ml-drills');
  }

  get log(): string {
    return join(this.path(), 'log');
  }

  /** Paths of the segments, in the order of their names. */
  async segments(folder = this.log): Promise<string[]> {
    return (await readdir(folder)).sort().map((name) => join(folder, name));
  }

  /** The lines of the segments, without their ends. */
  async lines(): Promise<string[]> {
    const texts = await Promise.all((await this.segments()).map((path) => readFile(path, 'utf8')));
    return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  }

  async write(name: string, content: string | Buffer, folder = this.log): Promise<string> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Puts a file in the place of a folder. Permissions would not do: tests may run as root. */
  async spoil(folder = this.log): Promise<void> {
    await mkdir(dirname(folder), { recursive: true });
    await rename(folder, `${folder}.away`).catch(() => undefined);
    await writeFile(folder, 'in the way');
  }

  async mend(folder = this.log): Promise<void> {
    await rm(folder);
    await rename(`${folder}.away`, folder).catch(() => undefined);
  }

  dispose(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}

/** A line as any version of the program would write it. */
export function lineOf(kind: string, value: unknown): string {
  const body = `"${kind}":${JSON.stringify(value)}}`;
  return `{"crc":"${crc32(body).toString(16).padStart(8, '0')}",${body}\n`;
}
