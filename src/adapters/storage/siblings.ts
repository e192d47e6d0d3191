import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * VS Code gives each workspace a folder `workspaceStorage/<id>`. On a server, where that
 * one is locked by another window (or by one that has not died yet), it gives
 * `<id>-1`, `<id>-2` … instead. What `-<number>` at the end says is never in doubt: an id
 * is a hash in hexadecimal digits, or for a window without a folder a number, so none
 * ends like this on its own.
 */
const copy = /-\d+$/;

/**
 * Our folders in the storage of one workspace and its siblings, ours first even when it
 * does not exist yet. Never rejects: what cannot be listed has no siblings.
 *
 * @param storageDir `…/workspaceStorage/<id>/<publisher.name>`
 */
export async function siblingsOf(storageDir: string): Promise<string[]> {
  const ours = resolve(storageDir);
  const workspace = dirname(ours);
  const base = basename(workspace).replace(copy, '');
  const root = dirname(workspace);
  const isSibling = (name: string): boolean => name.replace(copy, '') === base && name !== basename(workspace);
  const names = (await list(root)).filter(isSibling);
  const others = names.sort().map((name) => join(root, name, basename(ours)));
  return [ours, ...others];
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
