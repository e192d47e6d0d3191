import { createHash } from 'node:crypto';
import type { PackFiles } from './compiler';

/** 16 hexadecimal digits; line ends do not count. */
export function contentHash(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Of a whole pack, and of whatever else `salt` stands for. */
export function hashOfFiles(files: PackFiles, salt: string): string {
  return contentHash([salt, ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)).flat()]);
}
