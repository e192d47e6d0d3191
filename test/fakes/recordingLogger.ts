import { messageOf } from '../../src/core/base/errors';
import type { Logger } from '../../src/core/ports/logger';

/** Keeps what was said, as `warn: …`. */
export class RecordingLogger implements Logger {
  readonly lines: string[] = [];

  info(message: string): void {
    this.lines.push(`info: ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn: ${message}`);
  }

  error(message: string, cause?: unknown): void {
    this.lines.push(cause === undefined ? `error: ${message}` : `error: ${message}: ${messageOf(cause)}`);
  }
}
