/** What `python/worker.py` writes, and the guard that each of its lines passes. */
import * as z from 'zod/mini';

const run = z.string();
const line = z.nullable(z.int());
const text = z.string().check(z.maxLength(500_000));

const messageSchema = z.discriminatedUnion('type', [
  /** The worker is ready. */
  z.object({ type: z.literal('hello'), pid: z.int(), python: z.string(), numpy: z.string() }),
  /** The process of a run, which leads its own group. */
  z.object({ type: z.literal('child'), run, pid: z.int() }),
  /** A file is being loaded; until the next message this one is to blame for whatever happens. */
  z.object({ type: z.literal('loading'), run, what: z.enum(['file', 'own', 'cases']) }),
  z.object({ type: z.literal('loadFailed'), run, what: z.enum(['file', 'own', 'cases']), message: text, line }),
  z.object({ type: z.literal('begun'), run, case: z.string(), name: z.string(), edge: z.string() }),
  z.object({ type: z.literal('output'), run, text, cut: z.boolean() }),
  z.object({
    type: z.literal('result'),
    run,
    case: z.string(),
    passed: z.boolean(),
    ms: z.number(),
    calls: z.array(text),
    message: z.optional(text),
    expected: z.optional(text),
    got: z.optional(text),
    line: z.optional(z.int()),
    trace: z.optional(text),
  }),
  /** All that was asked for was done. */
  z.object({ type: z.literal('finished'), run }),
  /** Our own code failed. */
  z.object({ type: z.literal('broken'), run, trace: text }),
  z.object({ type: z.literal('ended'), run, status: z.nullable(z.int()), signal: z.nullable(z.int()) }),
]);

export type RunnerMessage = z.infer<typeof messageSchema>;

/** What the worker reads, one a line. */
export interface RunnerRequest {
  readonly run: string;
  readonly file: string;
  /** Module name of the learner's file. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly cases: string;
  readonly only: readonly string[] | null;
  /** Ids of cases that have run already. */
  readonly skip: readonly string[];
  readonly own: string | null;
  readonly seed: number;
  /** Bytes that may be added to the address space; null for no limit. */
  readonly memory: number | null;
}

/** The message in a line, or undefined when it is none. */
export function parseRunnerMessage(line: string): RunnerMessage | undefined {
  try {
    const result = messageSchema.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
