import { constants } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from '../../core/base/errors';

/** A file that only grows. All of it rejects with the errors of `node:fs`. */
export interface AppendFile {
  /** Returns how many of the bytes were taken; they may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
  /** Resolves when what was written is on the disk. */
  sync(): Promise<void>;
  /** False when the path does not lead to what was written: someone removed the file or put an older copy there. */
  isInPlace(): Promise<boolean>;
  close(): Promise<void>;
}

/** The calls by which the stores change the disk. Tests put faults in their place. */
export interface Disk {
  makeFolder(path: string): Promise<void>;
  /** @throws EEXIST, when there is one already */
  create(path: string): Promise<AppendFile>;
  /** @throws ENOENT, when there is none any more */
  reopen(path: string): Promise<AppendFile>;
  /** Puts `content` in the place of the file, all or nothing, and resolves when it is on the disk. */
  replace(path: string, content: string): Promise<void>;
  /** A file that is not there is no error. */
  remove(path: string): Promise<void>;
}

const { O_APPEND, O_CREAT, O_EXCL, O_TRUNC, O_WRONLY } = constants;

export const nodeDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },

  async create(path) {
    const file = await openToAppend(path, O_CREAT | O_EXCL);
    await syncFolder(dirname(path));
    return file;
  },

  reopen: (path) => openToAppend(path, 0),

  async replace(path, content) {
    const temporary = `${path}.tmp`;
    const handle = await open(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    try {
      await handle.writeFile(content);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  },

  remove: (path) => rm(path, { force: true }),
};

async function openToAppend(path: string, flags: number): Promise<AppendFile> {
  const handle = await open(path, O_WRONLY | O_APPEND | flags);
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.datasync(),
    close: () => handle.close(),
    async isInPlace() {
      try {
        // By size and not by inode number, which some network file systems make up anew each time.
        const [there, ours] = await Promise.all([stat(path), handle.stat()]);
        return there.size >= ours.size;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return false;
        throw error;
      }
    },
  };
}

/** So that a new name survives a power cut as well. Not every system can, and none has to. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows refuses, and some network file systems.
  }
}

/** The code of a system error, as `ENOSPC`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why `folder` could not be written, for a person to read. */
export function reasonOf(error: unknown, folder: string): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `There is no permission to write in ${folder}.`;
    case 'EROFS':
      return `${folder} is on a disk that can only be read.`;
    case 'ENOSPC':
      return 'The disk is full.';
    case 'EDQUOT':
      return 'Your share of the disk is used up.';
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return `Something else is in the place of the folder ${folder}, or of a file in it.`;
    case 'ENOENT':
      return `The folder ${folder} is gone.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this computer.';
    case 'EIO':
      return 'The disk reported an error.';
    default:
      return `${folder} could not be written: ${messageOf(error)}`;
  }
}
