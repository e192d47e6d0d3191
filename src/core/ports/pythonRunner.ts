import type { Disposable } from '../base/disposable';
import type { Listen } from '../base/emitter';

/** What is run: a learner's file against the cases of an exercise. */
export interface RunRequest {
  /** Absolute path of the learner's file. */
  readonly file: string;
  /** Packages that it may import, and that must be there. */
  readonly packages: readonly string[];
  /** Text of the exercise's `tests.py`. */
  readonly cases: string;
  /** Absolute path of the learner's own cases. */
  readonly own?: string;
  /** Ids of the cases to run; all when left out. */
  readonly only?: readonly string[];
  /** Limit for one case. */
  readonly seconds: number;
  /** Seed of the cases' `rng`. */
  readonly seed: number;
}

/** How one case went. */
export interface CaseResult {
  /** Name of its function; the learner's own start with `own/`. */
  readonly id: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  /** What was called, one line each, as Python. */
  readonly calls: readonly string[];
  /** What is wrong, in one sentence; empty when it passed. */
  readonly message: string;
  /** As Python or in words; empty when there is nothing to compare. */
  readonly expected: string;
  readonly got: string;
  /** Line of the learner's file, from 1. */
  readonly line?: number;
  /** The part of a traceback that lies in the learner's file. */
  readonly trace?: string;
  /** What was printed, and warnings. */
  readonly output: string;
}

export type RunEvent =
  | { readonly type: 'begun'; readonly id: string; readonly name: string; readonly edge: string }
  | { readonly type: 'result'; readonly result: CaseResult }
  /** A file cannot be run at all: the learner's, their own cases (then ours still run), or the exercise's cases. */
  | { readonly type: 'loadFailed'; readonly what: 'file' | 'own' | 'cases'; readonly message: string; readonly line?: number; readonly output: string };

/** How a run ended. `unavailable` has a sentence for the user: there is no Python that can run it. */
export type RunEnd = { readonly type: 'done' | 'stopped' } | { readonly type: 'unavailable'; readonly why: Unavailable };

export interface Run {
  /** Never rejects. */
  readonly ended: Promise<RunEnd>;
  stop(): void;
}

/** A Python that may be there. */
export interface Candidate {
  /** A path, or a name to be found on PATH. */
  readonly command: string;
  readonly args?: readonly string[];
  /** Where it comes from, for a person to read. */
  readonly origin: string;
  /** The user chose it: if it does not fit, that is said instead of taking another. */
  readonly chosen?: boolean;
  /** An environment that we made: it stands in for a chosen one that lacks packages. */
  readonly isOurs?: boolean;
}

/** A Python that was looked at. */
export interface Interpreter {
  /** Absolute path. */
  readonly path: string;
  /** Such as "3.12.4". */
  readonly version: string;
  /** Where it was found, for a person to read. */
  readonly origin: string;
}

/** Why nothing can be run. */
export interface Unavailable {
  readonly reason: 'untrusted' | 'no-python' | 'too-old' | 'missing-packages' | 'broken';
  /** One sentence for the user. */
  readonly message: string;
  /** Whether an environment of our own would help. */
  readonly canInstall: boolean;
}

export type Preflight = { readonly type: 'ready'; readonly interpreter: Interpreter } | { readonly type: 'unavailable'; readonly why: Unavailable };

/** Tells how far the making of an environment is; what it throws away is in the log. */
export type InstallProgress = (step: string) => void;

/** Runs exercises in the user's Python. */
export interface PythonRunner extends Disposable {
  /** Another interpreter may be found now. */
  readonly onDidChange: Listen<void>;
  /** Looks for a Python with these packages, and whether it starts with the flags of a run. Never rejects. */
  preflight(packages: readonly string[]): Promise<Preflight>;
  /** Runs cases one after the other. Several runs may go on at once. */
  start(request: RunRequest, listen: (event: RunEvent) => void): Run;
  /** Makes the worker ready, so that the next run is quick. Never rejects. */
  warm(packages: readonly string[]): Promise<void>;
  /** Makes an environment of our own with these packages. */
  install(packages: readonly string[], progress: InstallProgress, cancelled: Listen<void>): Promise<void>;
  /** Looks for interpreters anew. */
  forget(): void;
}
