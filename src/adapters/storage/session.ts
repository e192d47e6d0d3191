import { randomBytes } from 'node:crypto';

/** A name for the files of one session, too long to be drawn twice. */
export function newSession(): string {
  return randomBytes(6).toString('hex');
}
