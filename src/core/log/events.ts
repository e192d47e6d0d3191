/**
 * What can happen. Every answer is an event, and everything a user sees is
 * computed from these. A type is never changed in place: a new meaning gets a
 * new `v`, and the fold goes on reading the old one.
 */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(200_000));
const count = z.int().check(z.gte(0));
const ids = z.array(id).check(z.maxLength(500));

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
const confidences = ['guess', 'fairly', 'sure'] as const;

const answerSchema = z.discriminatedUnion('type', [
  /** Open questions and case studies: what was written, or the keywords of what was said aloud. */
  z.object({ type: z.literal('text'), text, aloud: z.boolean() }),
  /** Index into the options as the author wrote them. */
  z.object({ type: z.literal('choice'), option: count }),
  z.object({ type: z.literal('number'), text: z.string().check(z.maxLength(200)), value: z.number() }),
  /** Derivations: the steps claimed as done before each was revealed. */
  z.object({ type: z.literal('steps'), done: z.array(z.boolean()).check(z.maxLength(50)), text }),
  /** Exercises: the code, and the ids of its cases. Either all hold, or the user gave up. */
  z.object({ type: z.literal('code'), code: text, passed: ids, failed: ids, runs: count, gaveUp: z.boolean(), sawSolution: z.boolean() }),
  /** Find the bug: the line that was named, from 1, why it is wrong, and what should stand there. */
  z.object({ type: z.literal('bug'), chaff: id, line: count, text }),
]);

/** What helped with an exercise. */
const helpSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hint'), hint: count }),
  /** The hint of a chaff that fails the same cases. */
  z.object({ type: z.literal('chaff'), chaff: id }),
  /** Input and output of a hidden case were shown. */
  z.object({ type: z.literal('input'), case: id }),
  z.object({ type: z.literal('solution') }),
]);

const drillItem = z.object({
  itemId: id,
  version: count,
  hash: z.string(),
  /** Decides a numeric variant. */
  seed: count,
  /** Multiple choice: the order in which the options are shown. */
  order: z.optional(z.array(count)),
  /** A passed exercise comes back as one of its chaff. */
  chaff: z.optional(id),
  /** Why the composer took it. */
  reason: z.enum(['due', 'new', 'contrast', 'extra']),
});

const facts = {
  /** Freezes a drill. Its own event id is the drill's id. */
  drillStarted: z.object({ day: z.string(), mode: z.enum(['daily', 'extra']), items: z.array(drillItem).check(z.maxLength(50)) }),
  drillEnded: z.object({ drill: id, early: z.boolean(), minutes: z.number() }),
  hintTaken: z.object({ drill: id, item: id, hint: count }),
  /** Derivation: a step was shown, after the user said whether they had it. */
  stepRevealed: z.object({ drill: id, item: id, step: count, done: z.boolean() }),
  factAsked: z.object({ drill: id, item: id, fact: count }),
  /** A committed answer. Its own event id is the attempt's id. An exercise may be solved outside of a drill. */
  committed: z.object({
    drill: z.optional(id),
    item: id,
    version: count,
    hash: z.string(),
    answer: answerSchema,
    confidence: z.optional(z.enum(confidences)),
    hints: count,
    seconds: z.number(),
  }),
  /** An exercise's file was opened: from here the time runs. */
  exerciseOpened: z.object({ item: id }),
  /** All cases of an exercise were run: of that content hash, on code of that hash. */
  exerciseRan: z.object({ item: id, hash: z.string(), code: z.string(), passed: ids, failed: ids }),
  /** An exercise of a drill is asked as one of its chaff instead, since no Python can run it. */
  readInstead: z.object({ drill: id, item: id, chaff: id }),
  exerciseHelped: z.object({ item: id, help: helpSchema }),
  /** Code that would be gone otherwise, as before a reset. */
  codeKept: z.object({ item: id, code: text }),
  commitUndone: z.object({ attempt: id }),
  /** The latest one of an attempt holds. Indices into the key points and fatal errors. */
  ticked: z.object({ attempt: id, points: z.array(count), fatal: z.array(count) }),
  /** Ends an attempt; the latest one of an attempt holds. */
  rated: z.object({ attempt: id, item: id, rating: z.enum(ratings), proposed: z.enum(ratings), score: z.number() }),
  skipped: z.object({ drill: id, item: id, day: z.string() }),
  retired: z.object({ item: id }),
  broughtBack: z.object({ item: id }),
  markedTricky: z.object({ item: id, why: text }),
  unmarkedTricky: z.object({ item: id }),
  noted: z.object({ item: id, note: text }),
  reflected: z.object({ attempt: id, prompt: z.string(), text }),
  primerOffered: z.object({ topic: id, accepted: z.boolean() }),
  /** The text of an attempted item, once for each content hash, so that history stays readable. */
  itemKept: z.object({
    item: id,
    hash: z.string(),
    kind: z.string(),
    title: z.string(),
    prompt: text,
    area: z.string(),
    topic: z.string(),
    /** What would have been right, as plain text. */
    key: text,
    /** Key points or options in the author's order, so that indices in other events can be read. */
    parts: z.array(text),
  }),
} as const;

export type EventType = keyof typeof facts;

/** What happened, before the store has stamped it. */
export type Fact = { [T in EventType]: { readonly type: T } & z.infer<(typeof facts)[T]> }[EventType];
export type FactOf<T extends EventType> = Extract<Fact, { type: T }>;

/** What the store adds to a fact. */
export interface Stamp {
  /** Unique among all devices, and sorted by time within one session. */
  readonly id: string;
  /** Milliseconds since 1970 (UTC), by the device's clock. */
  readonly time: number;
  /** The device's local calendar date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number;
  /** Version of the fact's type. */
  readonly v: number;
}

export type Event = Fact & Stamp;
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** An event that this version does not know: kept and carried along, never interpreted. */
export interface UnknownEvent extends Stamp {
  readonly type: string;
  readonly [field: string]: unknown;
}

export type Answer = z.infer<typeof answerSchema>;
export type Help = z.infer<typeof helpSchema>;
export type Rating = (typeof ratings)[number];
export type Confidence = (typeof confidences)[number];
export type DrillItem = z.infer<typeof drillItem>;

/** The version that this code writes, for every type. */
export const eventVersion = 1;

const calendarDate = /^\d{4}-\d\d-\d\d$/;

/** By hand, since a schema here took more time than all the rest of reading a log. */
function isStamped(value: unknown): value is Stamp & { readonly type: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id: name, time, date, offset, v, type } = value as Partial<UnknownEvent>;
  return (
    typeof name === 'string' && name.length >= 1 && name.length <= 200 &&
    Number.isFinite(time) && Number.isFinite(offset) && Number.isSafeInteger(v) &&
    typeof date === 'string' && calendarDate.test(date) && typeof type === 'string'
  );
}

/** What a line of the log turned out to hold. */
export type ParsedEvent =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'unknown'; readonly event: UnknownEvent }
  | { readonly kind: 'damaged' };

const schemas: ReadonlyMap<string, z.ZodMiniType> = new Map(Object.entries(facts));

/** Reads an event from parsed JSON. */
export function parseEvent(value: unknown): ParsedEvent {
  if (!isStamped(value)) return { kind: 'damaged' };
  const schema = schemas.get(value.type);
  if (!schema || value.v > eventVersion) return { kind: 'unknown', event: value as UnknownEvent };
  return schema.safeParse(value).success ? { kind: 'event', event: value as Event } : { kind: 'damaged' };
}

/** The order of a merged log: by time, then id. */
export function compareEvents(a: Stamp, b: Stamp): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
