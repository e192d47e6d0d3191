/** What is shown of an exercise while it is worked on: in the drill panel, in the tree of tests and beside the code. */
import type { CaseResult, Unavailable } from '../ports/pythonRunner';
import type { Html } from '../questions/item';

type CaseState = 'waiting' | 'running' | 'passed' | 'failed';

export interface CaseView {
  readonly id: string;
  readonly name: string;
  readonly edge: string;
  readonly group: 'visible' | 'hidden' | 'own';
  readonly state: CaseState;
  /** Whether what it does may be seen. */
  readonly isRevealed: boolean;
  /** How it went; left out while it is hidden. */
  readonly result?: CaseResult;
  /** It failed, and its input could be shown. */
  readonly canShow: boolean;
}

/** Something that keeps all cases from running. */
export interface RunProblem {
  readonly message: string;
  /** Line of the learner's file. */
  readonly line?: number;
  readonly output?: string;
  /** No Python can run it. */
  readonly why?: Unavailable['reason'];
  /** An environment of our own would help. */
  readonly canInstall: boolean;
}

export interface CodingView {
  /** Whether the learner's file is there. */
  readonly isOpened: boolean;
  readonly isRunning: boolean;
  /** What was edited since. */
  readonly isOutdated: boolean;
  /** In one line, such as "9 of 11 cases hold"; empty before the first run. */
  readonly line: string;
  readonly cases: readonly CaseView[];
  readonly problem?: RunProblem;
  /** A fault in the learner's own cases. */
  readonly ownProblem?: string;
  /** Hints taken so far. */
  readonly hints: readonly Html[];
  readonly hintsLeft: number;
}
