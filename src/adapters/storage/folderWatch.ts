import { watch as watchNode } from 'node:fs';
import type { Disposable } from '../../core/base/disposable';
import type { Clock } from '../../core/ports/clock';

/** How often to look when nobody says that something changed, in milliseconds. */
const pollInterval = 2_000;

/**
 * Says when a file of a folder changed: its name when only its content did, undefined
 * when files came or went. `onError` comes at most once, and the end of the watch.
 *
 * @throws when the folder cannot be watched
 */
export type WatchFolder = (folder: string, onChange: (file: string | undefined) => void, onError: () => void) => Disposable;

export const watchFolder: WatchFolder = (folder, onChange, onError) => {
  const watcher = watchNode(folder, { persistent: false }, (type, file) => {
    onChange(type === 'change' && file !== null ? file : undefined);
  });
  watcher.on('error', () => {
    watcher.close();
    onError();
  });
  return { dispose: () => watcher.close() };
};

/**
 * Asks for a look at some folders whenever one of them changes, and every two seconds
 * besides: watchers are silent on network drives, fail when there are too many, and
 * cannot see a folder that does not exist yet.
 */
export class FolderWatch implements Disposable {
  private readonly watchers = new Map<string, Disposable>();
  private timer: Disposable | undefined;
  private running = false;

  /** @param look told the file whose content changed, or undefined for anything else; never rejects */
  constructor(
    private readonly clock: Clock,
    private readonly watch: WatchFolder,
    private readonly look: (file: string | undefined) => Promise<void>,
  ) {}

  /** Looks at once, then goes on. */
  start(): void {
    if (this.running) return;
    this.running = true;
    void this.poll();
  }

  /**
   * Watches exactly these folders. One that cannot be watched is tried again at the next call.
   *
   * @returns whether a watch was added
   */
  cover(folders: readonly string[]): boolean {
    if (!this.running) return false;
    let added = false;
    for (const [folder, watcher] of this.watchers) {
      if (folders.includes(folder)) continue;
      watcher.dispose();
      this.watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.watchers.has(folder)) continue;
      try {
        const leave = (): unknown => this.watchers.delete(folder);
        this.watchers.set(folder, this.watch(folder, (file) => void this.look(file), leave));
        added = true;
      } catch {
        // The poll sees it.
      }
    }
    return added;
  }

  dispose(): void {
    this.running = false;
    this.timer?.dispose();
    this.timer = undefined;
    for (const watcher of this.watchers.values()) watcher.dispose();
    this.watchers.clear();
  }

  private async poll(): Promise<void> {
    await this.look(undefined);
    if (!this.running || this.timer) return; // stopped, or stopped and started again, while it looked
    this.timer = this.clock.after(pollInterval, () => {
      this.timer = undefined;
      void this.poll();
    });
  }
}
