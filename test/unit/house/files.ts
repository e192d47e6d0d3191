import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of package.json, from which tests are run. */
export const root = process.cwd();

/** Paths from the root of all files below a folder whose name matches. */
export function filesBelow(folder: string, name: RegExp): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries.filter((entry) => name.test(entry)).map((entry) => join(folder, entry)).sort();
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
