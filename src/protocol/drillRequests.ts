/** What the drill panel asks of the extension host, and the guard that every request passes on arrival. */
import * as z from 'zod/mini';

const item = z.string().check(z.maxLength(200));
const index = z.int().check(z.gte(0), z.lte(1000));
const text = z.string().check(z.maxLength(200_000));
const confidence = z.enum(['guess', 'fairly', 'sure']);

const exerciseAct = z.enum(['open', 'run', 'stop', 'debug', 'giveUp', 'solution', 'makeEnvironment', 'choosePython', 'manageTrust', 'readInstead']);

const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** Unfinished text, sent as it is typed. */
  z.strictObject({ type: z.literal('draft'), item, text }),
  z.strictObject({ type: z.literal('commitText'), item, text, aloud: z.boolean() }),
  z.strictObject({ type: z.literal('commitChoice'), item, option: index, confidence }),
  z.strictObject({ type: z.literal('commitNumber'), item, text: z.string().check(z.maxLength(200)), confidence }),
  z.strictObject({ type: z.literal('commitBug'), item, line: index, text }),
  /** An exercise: what is done beside the panel. */
  z.strictObject({ type: z.literal('exercise'), item, act: exerciseAct }),
  z.strictObject({ type: z.literal('showInput'), item, case: z.string().check(z.maxLength(200)) }),
  /** Says whether a step was done, and shows it. The last step commits the derivation. */
  z.strictObject({ type: z.literal('revealStep'), item, step: index, done: z.boolean() }),
  z.strictObject({ type: z.literal('askFact'), item, fact: index }),
  z.strictObject({ type: z.literal('takeHint'), item }),
  z.strictObject({ type: z.literal('tick'), item, points: z.array(index), fatal: z.array(index) }),
  z.strictObject({ type: z.literal('rate'), item, rating: z.enum(['again', 'hard', 'good', 'easy']) }),
  z.strictObject({ type: z.literal('undoCommit'), item }),
  /** Goes on; accepts the proposed rating of an unrated answer. */
  z.strictObject({ type: z.literal('next'), item }),
  z.strictObject({ type: z.literal('back'), item }),
  z.strictObject({ type: z.literal('skip'), item }),
  z.strictObject({ type: z.literal('retire'), item }),
  z.strictObject({ type: z.literal('markTricky'), item, why: z.string().check(z.maxLength(500)) }),
  z.strictObject({ type: z.literal('unmarkTricky'), item }),
  z.strictObject({ type: z.literal('reflect'), item, text }),
  z.strictObject({ type: z.literal('openPrimer'), item }),
  z.strictObject({ type: z.literal('declinePrimer'), item }),
  z.strictObject({ type: z.literal('closePrimer') }),
  z.strictObject({ type: z.literal('answerInEditor'), item, text }),
  z.strictObject({ type: z.literal('openAsText'), item }),
  z.strictObject({ type: z.literal('reportProblem'), item }),
  z.strictObject({ type: z.literal('endEarly') }),
  z.strictObject({ type: z.literal('startExtra') }),
  z.strictObject({ type: z.literal('close') }),
  /** A fault in the panel, for the log. */
  z.strictObject({ type: z.literal('fault'), message: z.string().check(z.maxLength(5000)) }),
]);

export type ExerciseAct = z.infer<typeof exerciseAct>;
export type DrillRequest = z.infer<typeof requestSchema>;

const envelopeSchema = z.strictObject({ id: z.int(), request: requestSchema });
/** A request with the number its reply will carry. */
export type DrillEnvelope = z.infer<typeof envelopeSchema>;

/** The envelope in `message`, or undefined when it is malformed. */
export function parseDrillEnvelope(message: unknown): DrillEnvelope | undefined {
  const result = envelopeSchema.safeParse(message);
  return result.success ? result.data : undefined;
}
