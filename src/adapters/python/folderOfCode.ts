import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, UserError } from '../../core/base/errors';
import type { CodeFiles, CodePlace } from '../../core/ports/codeFiles';

/** The learner's files in one folder: `topic/slug.py`, and `topic/slug.cases.py` for their own cases; a pack's in a folder of its name. */
export class FolderOfCode implements CodeFiles {
  /** @param folder its absolute path now */
  constructor(private readonly folder: () => string) {}

  place(topic: string, item: string): CodePlace {
    const [slug = item, pack] = item.split('/').reverse();
    const base = join(this.folder(), ...(pack === undefined ? [] : [pack]), topic, slug);
    return { code: `${base}.py`, ownCases: `${base}.cases.py` };
  }

  async list(folders: readonly string[]): Promise<readonly string[]> {
    const root = this.folder();
    const first = new Set(await namesIn(root)); // most topics have no file yet
    const wanted = folders.filter((folder) => first.has(folder.split('/')[0] ?? ''));
    const found = await Promise.all(wanted.map(async (folder) => (await namesIn(join(root, folder))).map((name) => `${folder}/${name}`)));
    return found.flat().filter((path) => path.endsWith('.py'));
  }

  async read(path: string): Promise<string | undefined> {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw new UserError(`${path} cannot be read: ${messageOf(error)}`);
    }
  }

  async create(path: string, text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw unwritable(path, error);
    });
    try {
      await writeFile(path, text, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(path, error);
    }
  }

  async replace(path: string, text: string): Promise<void> {
    const unfinished = `${path}.new`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished, text);
      await rename(unfinished, path);
    } catch (error) {
      throw unwritable(path, error);
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []); // it is not there yet, or no folder
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function unwritable(path: string, error: unknown): Error {
  return new UserError(`The folder of your exercises cannot be written (${dirname(path)}: ${messageOf(error)}). Choose another in the setting "mlDrills.exercisesFolder".`);
}
