import { open, type FileHandle } from 'node:fs/promises';
import type { Event, UnknownEvent } from '../../core/log/events';
import { decodeLine, lineFeed, salvage, type DecodedLine } from './lineCodec';

/** What reading gathered, each event once whatever number of segments holds it. */
export class Reading {
  readonly events = new Map<string, Event>();
  readonly unknown = new Map<string, UnknownEvent>();
  readonly damaged: { readonly segment: string; readonly line: number }[] = [];
  /** False when a segment could be read before and cannot be now, so that what is missing may not be gone. */
  complete = true;

  has(id: string): boolean {
    return this.events.has(id) || this.unknown.has(id);
  }

  add(line: DecodedLine): void {
    if (line.kind === 'event') this.events.set(line.event.id, line.event);
    if (line.kind === 'unknown') this.unknown.set(line.event.id, line.event);
  }

  /** @param line counted from 1; 0 for the whole segment */
  report(segment: string, line: number): void {
    this.damaged.push({ segment, line });
  }
}

/** How far a segment was read. */
export interface Cursor {
  /** Bytes of its whole lines; reading goes on from there. */
  readonly offset: number;
  /** Lines up to there. */
  readonly lines: number;
  /** Bytes it had. */
  readonly size: number;
  /** It has its closing line: no more will come. */
  readonly sealed: boolean;
  /** What follows the last line feed cannot be read yet: a line being written, or torn for good. */
  readonly torn: boolean;
}

export const start: Cursor = { offset: 0, lines: 0, size: 0, sealed: false, torn: false };

/**
 * Reads what a segment got since `from`. The last line is read even without its line
 * feed, and read again when it has one. Undefined when the segment became shorter: then
 * it is not the one that was read.
 *
 * @throws the errors of `node:fs`, when it cannot be read
 */
export async function readSegment(path: string, from: Cursor, reading: Reading): Promise<Cursor | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size < from.size) return undefined;
    if (size === from.size && !from.torn) return from;
    const bytes = await readRange(handle, from.offset, size - from.offset);
    return decode(path, bytes, from, reading);
  } finally {
    await handle.close();
  }
}

function decode(path: string, bytes: Buffer, from: Cursor, reading: Reading): Cursor {
  let { lines, sealed } = from;
  let at = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, at)) {
    const line = bytes.subarray(at, end);
    const decoded = decodeLine(line);
    lines++;
    at = end + 1;
    take(line, decoded, reading);
    if (decoded.kind === 'seal') sealed = true;
    if (decoded.kind === 'damaged') reading.report(path, lines);
  }
  const rest = bytes.subarray(at);
  const tail = decodeLine(rest);
  take(rest, tail, reading);
  return {
    offset: from.offset + at,
    lines,
    size: from.offset + bytes.length,
    sealed: sealed || tail.kind === 'seal',
    torn: tail.kind === 'damaged',
  };
}

function take(line: Buffer, decoded: DecodedLine, reading: Reading): void {
  if (decoded.kind !== 'damaged') reading.add(decoded);
  else salvage(line).forEach((piece) => reading.add(piece));
}

async function readRange(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break; // it became shorter meanwhile
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
