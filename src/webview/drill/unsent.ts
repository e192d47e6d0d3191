import * as z from 'zod/mini';

const unsentSchema = z.object({
  /** What it belongs to: drill, item and whether it is being answered or looked over. */
  stage: z.string(),
  /** Text that the host may not have yet. */
  text: z.optional(z.string()),
  /** Multiple choice: the option selected. */
  option: z.optional(z.int()),
  /** Whether "How sure are you?" is asked. */
  asking: z.optional(z.boolean()),
  /** Since when the answer is being said aloud. */
  aloudSince: z.optional(z.number()),
  /** The reason being typed for marking the item as tricky; its field is open when there is one. */
  why: z.optional(z.string()),
  reflection: z.optional(z.string()),
  scroll: z.optional(z.number()),
});

/** What is being typed or selected and not yet sent: the only state the panel has of its own. */
export type Unsent = z.infer<typeof unsentSchema>;

export const nothingUnsent: Unsent = { stage: '' };

/** What an earlier life of the page left behind. */
export function parseUnsent(saved: unknown): Unsent {
  const result = unsentSchema.safeParse(saved);
  return result.success ? result.data : nothingUnsent;
}

/** The keywords in `text`: parted by commas or lines, or else by spaces. */
export function keywordsOf(text: string): readonly string[] {
  const parts = text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean);
  return parts.length === 1 ? parts.join('').split(/\s+/) : parts;
}
