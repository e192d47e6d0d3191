import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VsCodeWindow } from './window.js';

/** The files of our storages on a window's server: drafts and segments of the log. */
export function storedFiles({ server }: VsCodeWindow): string[] {
  const user = join(server.dataFolder, 'data', 'User');
  const folders = ['workspaceStorage', 'globalStorage'].map((name) => join(user, name)).filter((path) => existsSync(path));
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    .filter((path) => path.includes('ml-drills.ml-drills'));
}

/** Everything that they hold. */
export function storedText(window: VsCodeWindow): string {
  return storedFiles(window).map((path) => readFileSync(path, 'utf8')).join('\n');
}
