import { nodeDisk, type AppendFile, type Disk } from '../../src/adapters/storage/disk';

/** What happens to one write: how much of it is taken before it fails, or that its sync fails. */
export type WriteFault = { readonly code: string; readonly taken: number } | { readonly code: string; readonly sync: true };

/** The real disk, with the faults that a test plans for its next writes, and a count of its calls. */
export class FaultyDisk implements Disk {
  /** For the next writes, in order; undefined lets one pass. */
  readonly faults: (WriteFault | undefined)[] = [];
  writes = 0;
  syncs = 0;
  /** Fails every removal and replacement while set. */
  stuck: string | undefined;
  /** Syncs wait for it. */
  gate: Promise<void> = Promise.resolve();

  makeFolder = (path: string): Promise<void> => nodeDisk.makeFolder(path);
  create = async (path: string): Promise<AppendFile> => this.wrap(await nodeDisk.create(path));
  reopen = async (path: string): Promise<AppendFile> => this.wrap(await nodeDisk.reopen(path));

  async replace(path: string, content: string): Promise<void> {
    this.writes++;
    if (this.stuck !== undefined) throw systemError(this.stuck);
    await nodeDisk.replace(path, content);
  }

  async remove(path: string): Promise<void> {
    if (this.stuck !== undefined) throw systemError(this.stuck);
    await nodeDisk.remove(path);
  }

  private wrap(file: AppendFile): AppendFile {
    let failing: string | undefined;
    return {
      write: async (bytes) => {
        this.writes++;
        const fault = this.faults.shift();
        if (fault && 'taken' in fault) {
          await file.write(bytes.subarray(0, fault.taken));
          throw systemError(fault.code);
        }
        failing = fault?.code;
        return file.write(bytes);
      },
      sync: async () => {
        this.syncs++;
        await this.gate;
        if (failing !== undefined) throw systemError(failing);
        await file.sync();
      },
      isInPlace: () => file.isInPlace(),
      close: () => file.close(),
    };
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: of the test`), { code });
}
