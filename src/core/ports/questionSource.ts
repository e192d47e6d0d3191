import type { Listen } from '../base/emitter';
import type { BankIndex, ItemBody, Primer } from '../questions/item';

/** The bank: the built-in pack and the user's. */
export interface QuestionSource {
  /** Fires when a user's pack changed. */
  readonly onDidChange: Listen<void>;
  index(): Promise<BankIndex>;
  /** Undefined when the item is not in the bank (any more). */
  body(id: string): Promise<ItemBody | undefined>;
  primer(topic: string): Promise<Primer | undefined>;
}
