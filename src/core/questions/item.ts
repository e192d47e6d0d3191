/** Compiled items: what the build makes of the question files. HTML is safe to show: rendered with `html: false`, SVG through an allow-list. */
import type { Level, ItemKind } from './schema';
import type { NumericGenerator } from './numericVariant';

/** Rendered Markdown. */
export type Html = string;

/** What the composer and the trees need to know of an item; small, always loaded. */
export interface ItemSummary {
  readonly id: string;
  readonly version: number;
  /** Of the file's text: changes whenever anything in it changes. */
  readonly hash: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly area: string;
  readonly topic: string;
  readonly topics: readonly string[];
  readonly level: Level;
  readonly minutes: number;
  readonly priority: 1 | 2 | 3;
  readonly contrasts: readonly string[];
  readonly hasExhibit: boolean;
  /** The pack it comes from; the built-in one has the empty name. */
  readonly pack: string;
}

export interface TopicSummary {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly week: 1 | 2 | 3 | 4;
  readonly prerequisites: readonly string[];
  readonly contrasts: readonly string[];
  readonly hasPrimer: boolean;
}

export interface BankIndex {
  readonly items: readonly ItemSummary[];
  readonly topics: readonly TopicSummary[];
}

export interface DiagramBody {
  readonly svg: Html;
  readonly alt: string;
  readonly caption: Html;
}

export type ExhibitBody =
  | ({ readonly type: 'figure' } & DiagramBody)
  /** A table, a log or code as HTML. */
  | { readonly type: 'table' | 'log' | 'code'; readonly caption: Html; readonly html: Html };

interface KeyPointBody {
  readonly html: Html;
  /** The point as plain text, for the notebook and for screen readers. */
  readonly text: string;
  readonly weight: number;
  readonly must: boolean;
  readonly cues: readonly string[];
}

interface FatalErrorBody {
  readonly html: Html;
  readonly why: Html;
}

export interface MistakeBody {
  readonly belief: Html;
  readonly why: Html;
  readonly repair: Html;
}

interface EveryBody {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly promptHtml: Html;
  /** The prompt as the author wrote it, for plain text and for the history. */
  readonly prompt: string;
  readonly exhibit?: ExhibitBody;
  readonly hints: readonly Html[];
  readonly followUps: readonly { readonly question: Html; readonly answer: Html }[];
  readonly sources: readonly { readonly text: string; readonly url?: string }[];
  readonly diagram?: DiagramBody;
  readonly mistakes: readonly MistakeBody[];
  /** The body's sections in order: heading and rendered text. */
  readonly sections: readonly { readonly heading: string; readonly html: Html; readonly text: string }[];
}

export interface OpenBody extends EveryBody {
  readonly kind: 'open';
  readonly keyPoints: readonly KeyPointBody[];
  readonly fatalErrors: readonly FatalErrorBody[];
}

export interface MultipleChoiceBody extends EveryBody {
  readonly kind: 'multiple-choice';
  readonly options: readonly {
    readonly html: Html;
    readonly text: string;
    readonly correct: boolean;
    readonly why: Html;
    readonly misconception?: string;
  }[];
}

export interface NumericBody extends EveryBody {
  readonly kind: 'numeric';
  readonly generator: NumericGenerator;
  readonly unit?: string;
  readonly percent: boolean;
  readonly tolerance: { readonly absolute: number } | { readonly relative: number };
  readonly rounding: string;
  readonly calculator: boolean;
  readonly slips: readonly { readonly name: string; readonly why: Html }[];
}

export interface DerivationBody extends EveryBody {
  readonly kind: 'derivation';
  readonly steps: readonly { readonly ask: Html; readonly show: Html; readonly why: Html }[];
}

export interface CaseStudyBody extends EveryBody {
  readonly kind: 'case-study';
  readonly keyPoints: readonly KeyPointBody[];
  readonly fatalErrors: readonly FatalErrorBody[];
  readonly facts: readonly { readonly ask: Html; readonly answer: Html }[];
  readonly curveballs: readonly { readonly event: Html; readonly answer: Html }[];
  readonly anchors: { readonly junior: Html; readonly senior: Html; readonly staff: Html };
}

/** One case of an exercise, as its file of cases names it. */
export interface CaseSummary {
  /** Name of the Python function; a learner's own cases start with `own/`. */
  readonly id: string;
  readonly name: string;
  readonly edge: string;
  /** An example: all of it is shown from the start. */
  readonly visible: boolean;
}

/** A plausible wrong solution with one bug. */
export interface Chaff {
  /** File name without `.py`. */
  readonly id: string;
  readonly title: Html;
  readonly code: string;
  /** The code, highlighted, one entry a line. */
  readonly lines: readonly Html[];
  /** The wrong lines, from 1: the first and the last. */
  readonly bug: readonly [first: number, last: number];
  readonly repaired: string;
  readonly repairedHtml: Html;
  /** Ids of the cases that must fail. */
  readonly caughtBy: readonly string[];
  readonly why: readonly { readonly html: Html; readonly text: string; readonly cues: readonly string[] }[];
  readonly hint: Html;
}

/** A text as it is shown, and as its author wrote it. */
interface Sentence {
  readonly html: Html;
  readonly text: string;
}

export interface ExerciseBody extends EveryBody {
  readonly kind: 'exercise';
  readonly entry: readonly string[];
  readonly packages: readonly string[];
  /** Limit for one case. */
  readonly seconds: number;
  readonly complexity: Sentence;
  /** One sentence for each undefined or contested value. */
  readonly policy: readonly Sentence[];
  readonly starter: string;
  readonly solution: string;
  /** Text of `tests.py`. */
  readonly tests: string;
  readonly cases: readonly CaseSummary[];
  readonly chaff: readonly Chaff[];
}

/** Everything of a question that is shown. `{{name}}` placeholders of a numeric question stay as `⟦name⟧` until its values are drawn. */
export type ItemBody = OpenBody | MultipleChoiceBody | NumericBody | DerivationBody | CaseStudyBody | ExerciseBody;

export interface Primer {
  readonly topic: string;
  readonly title: string;
  readonly html: Html;
}
