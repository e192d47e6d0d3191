/** A fault in a file of a pack, at its place. Lines and columns count from 1. */
export interface Diagnostic {
  /** Path of the file, as the pack's reader named it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
