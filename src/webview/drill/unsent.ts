/** What is being typed or selected and not yet sent: the only state the panel has of its own. */
export interface Unsent {
  /** What it belongs to: drill, item and whether it is being answered or looked over. */
  readonly stage: string;
  /** Text that the host may not have yet. */
  readonly text?: string;
  /** What the host was known to have when `text` was kept. */
  readonly hostHas?: string;
  /** Multiple choice: the option selected. */
  readonly option?: number;
  /** Whether "How sure are you?" is asked. */
  readonly asking?: boolean;
  /** Since when the answer is being said aloud. */
  readonly aloudSince?: number;
  /** The reason being typed for marking the item as tricky; its field is open when there is one. */
  readonly why?: string;
  readonly reflection?: string;
  readonly scroll?: number;
}

const types: Readonly<Record<keyof Unsent, 'string' | 'number' | 'boolean'>> = {
  stage: 'string', text: 'string', hostHas: 'string', option: 'number', asking: 'boolean', aloudSince: 'number', why: 'string', reflection: 'string', scroll: 'number',
};

export const nothingUnsent: Unsent = { stage: '' };

/** What an earlier life of the page left behind. */
export function parseUnsent(saved: unknown): Unsent {
  if (typeof saved !== 'object' || saved === null || !('stage' in saved)) return nothingUnsent;
  const fields: Readonly<Record<string, unknown>> = { ...saved };
  const isSound = Object.entries(types).every(([name, type]) => fields[name] === undefined || typeof fields[name] === type);
  return isSound ? (fields as unknown as Unsent) : nothingUnsent;
}

/** The keywords in `text`: parted by commas or lines, or else by spaces. */
export function keywordsOf(text: string): readonly string[] {
  const parts = text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean);
  return parts.length === 1 ? parts.join('').split(/\s+/) : parts;
}
