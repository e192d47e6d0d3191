/**
 * A line of a segment. It is JSON, so that `grep` and `jq` read a log, and carries
 * the CRC-32 of its own bytes, so that a torn or damaged line is known as one:
 *
 *     {"crc":"1a2b3c4d","event":{"id":"01J…","time":1767225600000,…}}
 *     {"crc":"5e6f7a8b","seal":{"time":1767229200000}}
 *
 * The CRC-32 (8 lower-case hexadecimal digits) is that of the bytes after
 * `"crc":"…",` up to and with the last brace; the line feed is not in it. A seal is
 * the last line of a segment: its session has ended. A line with a right CRC and
 * neither of these is a later version's, and is passed over.
 */
import { crc32 } from 'node:zlib';
import { parseEvent, type Event, type ParsedEvent } from '../../core/log/events';

const lead = Buffer.from('{"crc":"');
const digits = 8;
const bodyStart = lead.length + digits + 2; // and the quote and the comma after the digits
export const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export type DecodedLine = ParsedEvent | { readonly kind: 'seal' } | { readonly kind: 'nothing' };

const damaged: DecodedLine = { kind: 'damaged' };
const nothing: DecodedLine = { kind: 'nothing' };

export function encodeEvent(event: Event): string {
  return encode('event', event);
}

/** @param time milliseconds since 1970 (UTC) */
export function encodeSeal(time: number): string {
  return encode('seal', { time });
}

function encode(kind: string, value: unknown): string {
  const body = `"${kind}":${JSON.stringify(value)}}`;
  return `{"crc":"${checksum(body)}",${body}\n`;
}

/** Reads one line without its line feed. An empty one is nothing: a write after a failed one begins with a line feed. */
export function decodeLine(bytes: Buffer): DecodedLine {
  // A synced folder or git may have turned the line's end into that of Windows.
  const line = bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
  if (line.length === 0) return nothing;
  if (line.length < bodyStart || lead.compare(line, 0, lead.length) !== 0) return damaged;
  if (checksum(line.subarray(bodyStart)) !== line.toString('latin1', lead.length, lead.length + digits)) return damaged;
  return read(line.toString('utf8'));
}

function read(line: string): DecodedLine {
  try {
    const { event, seal } = JSON.parse(line) as { readonly event?: unknown; readonly seal?: unknown };
    if (event !== undefined) return parseEvent(event);
    return seal === undefined ? nothing : { kind: 'seal' };
  } catch {
    return damaged; // the two bytes between the digits and the body are not in the CRC
  }
}

/**
 * The lines that may be whole within a damaged one: where a line feed was lost or
 * changed, two stand in one. Their CRC decides, so a wrong guess does no harm.
 */
export function salvage(bytes: Buffer): DecodedLine[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) starts.push(at);
  return starts
    .map((start, index) => {
      const piece = bytes.subarray(start, starts[index + 1]);
      const whole = decodeLine(piece);
      return whole.kind === 'damaged' ? decodeLine(piece.subarray(0, -1)) : whole;
    })
    .filter((line) => line.kind !== 'damaged');
}

function checksum(body: string | Buffer): string {
  return crc32(body).toString(16).padStart(digits, '0');
}
