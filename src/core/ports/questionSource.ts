import type { Listen } from '../base/emitter';
import type { Diagnostic } from '../questions/diagnostic';
import type { BankIndex, ItemBody, Primer } from '../questions/item';

/** A folder of questions that the user keeps. */
export interface PackFolder {
  /** The first part of its items' ids. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

/** Faults of a pack: `file` is an absolute path. */
export type PackFaults = readonly Diagnostic[];

/** The bank: the built-in pack and the user's. */
export interface QuestionSource {
  /** Fires when a user's pack was read again. */
  readonly onDidChange: Listen<void>;
  /**
   * The user's packs from now on; reads them (again). Never rejects: what is wrong is a fault.
   * @returns all faults of all packs; undefined when a later call took the place of this one
   */
  usePacks(folders: readonly PackFolder[]): Promise<PackFaults | undefined>;
  index(): Promise<BankIndex>;
  /** Undefined when the item is not in the bank (any more). */
  body(id: string): Promise<ItemBody | undefined>;
  primer(topic: string): Promise<Primer | undefined>;
}
