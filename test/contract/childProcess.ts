import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A program of `children/`, in a process of its own. */
export class Child {
  private readonly process: ChildProcessByStdio<null, Readable, null>;
  private readonly ended: Promise<number | null>;
  private said = '';
  private wake: (() => void) | undefined;

  constructor(program: string, ...args: string[]) {
    this.process = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.process.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
      this.wake?.();
    });
    // "close" comes after the last of its output, "exit" may not.
    this.ended = new Promise((resolve) => this.process.on('close', resolve));
  }

  /** The whole lines it said so far. */
  get lines(): string[] {
    return this.said.split('\n').slice(0, -1);
  }

  /** Resolves when it has said so many lines. */
  async says(count: number): Promise<void> {
    while (this.lines.length < count) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  /** Its exit code; null after a kill. */
  end(): Promise<number | null> {
    return this.ended;
  }

  /** Takes its life without a chance to tidy up, and waits for the last of its words. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
