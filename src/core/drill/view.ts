/** What the drill panel shows: computed by core, complete at every change, rendered without further thought. */
import type { CodingView } from '../coding/view';
import type { Confidence, Rating } from '../log/events';
import type { DiagramBody, ExhibitBody, Html, MistakeBody } from '../questions/item';
import type { Level, ItemKind } from '../questions/schema';

export interface DrillView {
  /** The drill's id; empty when none runs. */
  readonly drill: string;
  readonly screen: Screen;
  /** Single keys (1–9, T, H …) may be switched off by a setting. */
  readonly singleKeys: boolean;
  /** One sentence when answers cannot be saved right now. */
  readonly unsaved?: string;
}

export type Screen =
  | { readonly type: 'question'; readonly progress: Progress; readonly question: QuestionView }
  | { readonly type: 'primer'; readonly progress: Progress; readonly topic: string; readonly title: string; readonly html: Html }
  | { readonly type: 'summary'; readonly progress: Progress; readonly summary: SummaryView }
  /** Nothing to do today, or nothing to ask at all. */
  | { readonly type: 'nothing'; readonly title: string; readonly text: string; readonly extra: boolean };

export interface Progress {
  /** One-based place of what is on the screen. */
  readonly position: number;
  readonly steps: readonly ('done' | 'skipped' | 'now' | 'waiting')[];
  readonly minutesLeft: number;
  readonly title: string;
}

export interface QuestionView {
  readonly item: string;
  readonly kind: ItemKind;
  readonly area: string;
  readonly topic: string;
  /** Left out when the user hides difficulty. */
  readonly level?: Level;
  readonly minutes: number;
  readonly promptHtml: Html;
  readonly exhibit?: ExhibitBody;
  readonly tricky: { readonly marked: boolean; readonly why: string };
  readonly hints: { readonly taken: readonly Html[]; readonly total: number };
  /** Case studies: facts are released when asked. */
  readonly facts?: readonly { readonly ask: Html; readonly answer?: Html }[];
  /** Looked at again by going back: only its rating can be changed. */
  readonly readOnly: boolean;
  /** Whether B leads anywhere. */
  readonly canGoBack: boolean;
  /** Exactly one of `answering` and `feedback` is there. */
  readonly answering?: Answering;
  readonly feedback?: Feedback;
}

export type Answering =
  | { readonly type: 'text'; readonly draft: string }
  | { readonly type: 'choice'; readonly options: readonly { readonly option: number; readonly html: Html }[] }
  | { readonly type: 'number'; readonly draft: string; readonly unit?: string; readonly rounding: string; readonly calculator: boolean; readonly percent: boolean }
  | { readonly type: 'steps'; readonly draft: string; readonly steps: readonly StepView[] }
  | { readonly type: 'code'; readonly task: Html; readonly policy: readonly Html[]; readonly complexity: Html; readonly packages: string; readonly coding: CodingView }
  /** Find the bug: a line, from 1, and why it is wrong. */
  | { readonly type: 'bug'; readonly draft: string; readonly task: Html; readonly lines: readonly Html[] };

export interface StepView {
  readonly ask: Html;
  /** There once the step is revealed. */
  readonly revealed?: { readonly show: Html; readonly why: Html; readonly done: boolean };
}

export interface Feedback {
  readonly answered: AnsweredView;
  readonly confidence?: Confidence;
  /** `right` is left out where there is no right or wrong. */
  readonly verdict: { readonly right?: boolean; readonly score: number; readonly line: string };
  readonly points: readonly KeyPointView[];
  readonly fatal: readonly { readonly html: Html; readonly why: Html; readonly ticked: boolean }[];
  readonly options: readonly OptionFeedback[];
  readonly number?: NumberFeedback;
  readonly code?: CodeFeedback;
  readonly bug?: BugFeedback;
  readonly steps: readonly StepView[];
  readonly diagram?: DiagramBody;
  readonly sections: readonly { readonly heading: string; readonly html: Html; readonly folded: boolean }[];
  readonly curveballs: readonly { readonly event: Html; readonly answer: Html }[];
  readonly anchors?: { readonly junior: Html; readonly senior: Html; readonly staff: Html };
  readonly mistakes: readonly MistakeBody[];
  readonly followUps: readonly { readonly question: Html; readonly answer: Html }[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  /** "Could you explain it to someone else?": at most two a drill. */
  readonly reflection?: { readonly prompt: string; readonly text: string };
  readonly primer?: { readonly topic: string; readonly title: string };
  readonly ratings: readonly RatingView[];
  /** The commit can be taken back. */
  readonly canUndo: boolean;
}

export interface AnsweredView {
  /** What was written, or a sentence such as "You chose 2". */
  readonly text: string;
  readonly aloud: boolean;
}

export interface KeyPointView {
  readonly html: Html;
  readonly weight: number;
  readonly must: boolean;
  readonly ticked: boolean;
  /** Whether a cue stands in the text. A point not seen is never ticked for the user. */
  readonly seen: boolean;
}

export interface OptionFeedback {
  readonly option: number;
  readonly html: Html;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly why: Html;
  readonly misconception?: string;
}

export interface NumberFeedback {
  readonly yours: string;
  readonly key: string;
  readonly slip?: { readonly name: string; readonly why: Html };
}

/** How an exercise went. */
interface CodeFeedback {
  readonly passed: number;
  readonly total: number;
  readonly runs: number;
  readonly minutes: number;
  readonly complexity: Html;
}

interface BugFeedback {
  readonly task: Html;
  readonly lines: readonly Html[];
  /** The wrong lines, from 1. */
  readonly first: number;
  readonly last: number;
  /** The line that was named. */
  readonly yours: number;
  readonly found: boolean;
  readonly title: Html;
  readonly repaired: Html;
}

export interface RatingView {
  readonly rating: Rating;
  /** When it returns, such as "in 4 days". */
  readonly when: string;
  readonly proposed: boolean;
  readonly chosen: boolean;
}

export interface SummaryView {
  readonly title: string;
  readonly held: readonly SummaryLine[];
  readonly comesBack: readonly SummaryLine[];
  readonly skipped: readonly SummaryLine[];
  /** "This week": how far the theme is. */
  readonly week: string;
  readonly tricky: number;
  /** More could be done today, if wanted. */
  readonly extra: boolean;
}

export interface SummaryLine {
  readonly title: string;
  readonly why: string;
  readonly when: string;
  readonly tricky: boolean;
}
