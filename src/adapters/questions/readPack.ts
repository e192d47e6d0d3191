import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PackFiles } from './compiler';

/** No pack needs more; a folder opened by mistake (a home directory) must not be read whole. */
const maxFiles = 5000;
const folderDepth = 4;

const readable = /\.(?:md|svg)$|\/(?:(?:starter|solution|tests)\.py|chaff\/[^/]+\.py)$/;

/** Reads the files of a pack's folder that are compiled. Links are not followed. */
export async function readPack(folder: string): Promise<PackFiles> {
  const files = new Map<string, string>();
  const visit = async (path: string, depth: number): Promise<void> => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory() && (depth < folderDepth || entry.name === 'chaff') && !entry.name.startsWith('.')) await visit(full, depth + 1);
      const name = relative(folder, full).split(sep).join('/');
      if (!entry.isFile() || !readable.test(name)) continue;
      if (files.size >= maxFiles) throw new Error(`more than ${maxFiles} files`);
      files.set(name, await readFile(full, 'utf8'));
    }
  };
  await visit(folder, 1);
  return files;
}
