/** Where the learner's files lie. */
export interface CodePlace {
  /** Absolute path of the exercise's file. */
  readonly code: string;
  /** Absolute path of the learner's own cases, beside it. */
  readonly ownCases: string;
}

/** The learner's files. What is there is never overwritten but by `replace`. */
export interface CodeFiles {
  /** Where an exercise's files lie, or would. */
  place(topic: string, item: string): CodePlace;
  /**
   * The Python files that are there.
   * @param folders those to look in, by their path inside the one of all exercises
   * @returns paths inside it, such as `topic/slug.py`; a folder that is not there or cannot be read has none
   */
  list(folders: readonly string[]): Promise<readonly string[]>;
  /** Undefined when it is not there. */
  read(path: string): Promise<string | undefined>;
  /**
   * Writes a file unless it is there.
   * @throws {UserError} when the folder cannot be written
   */
  create(path: string, text: string): Promise<void>;
  /** @throws {UserError} when it cannot be written */
  replace(path: string, text: string): Promise<void>;
}
