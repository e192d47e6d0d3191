import { untilText } from '../base/day';
import { CueReader } from '../grading/cues';
import { grade, isBugLine, lineWeight, slipOf, variantOf, type Grade } from '../grading/score';
import type { Answer, DrillItem, Rating } from '../log/events';
import { ratings } from '../log/events';
import type { Answered, DrillHistory, ItemHistory } from '../log/history';
import { chaffOf } from './findTheBug';
import { intervals } from '../scheduling/card';
import type { CodingView } from '../coding/view';
import type { ExerciseBody, Html, ItemBody, NumericBody } from '../questions/item';
import { fillPlaceholders, formatNumber } from '../questions/numericVariant';
import type { AnsweredView, Answering, Feedback, NumberFeedback, StepView } from './view';

/** What a question's view is made from. */
export interface QuestionState {
  readonly body: ItemBody;
  readonly drillItem: DrillItem;
  readonly drill: DrillHistory | undefined;
  readonly record: ItemHistory | undefined;
  /** Undefined before the commit. */
  readonly attempt: Answered | undefined;
  readonly draft: string;
  readonly today: number;
  readonly readOnly: boolean;
  /** The reflection offered at this item. */
  readonly reflection: string | undefined;
  /** What is shown of an exercise while it is worked on. */
  readonly coding: (item: string, body: ExerciseBody) => CodingView;
}

/** Puts the drawn values of a numeric question into all of its texts; other questions stay as they are. */
export function withValues(body: ItemBody, seed: number): ItemBody {
  if (body.kind !== 'numeric') return body;
  const variant = variantOf(body, seed);
  const values = { ...variant.values, answer: variant.answer };
  return JSON.parse(fillPlaceholders(JSON.stringify(body), values)) as NumericBody;
}

export function answeringView({ body, drill, drillItem, draft, coding }: QuestionState): Answering {
  switch (body.kind) {
    case 'open':
    case 'case-study':
      return { type: 'text', draft };
    case 'multiple-choice': {
      const order = drillItem.order ?? body.options.map((_, i) => i);
      return { type: 'choice', options: order.flatMap((option) => (body.options[option] ? [{ option, html: body.options[option].html }] : [])) };
    }
    case 'numeric':
      return { type: 'number', draft, rounding: body.rounding, calculator: body.calculator, percent: body.percent, ...(body.unit !== undefined && { unit: body.unit }) };
    case 'derivation':
      return { type: 'steps', draft, steps: stepViews(body.steps, (step) => drill?.steps.get(body.id)?.get(step)) };
    case 'exercise': {
      const chaff = chaffOf(body, drillItem.chaff);
      if (chaff) return { type: 'bug', draft, task: body.promptHtml, lines: chaff.lines };
      return { type: 'code', task: taskOf(body), policy: body.policy.map(({ html }) => html), complexity: body.complexity.html, packages: body.packages.join(', '), coding: coding(body.id, body) };
    }
  }
}

function taskOf({ sections }: ExerciseBody): Html {
  return sections.find(({ heading }) => heading === 'Task')?.html ?? '';
}

export function feedbackView(state: QuestionState, attempt: Answered): Feedback {
  const { body, drillItem, record, today } = state;
  const result = grade(body, attempt, drillItem.seed);
  const text = attempt.answer.type === 'text' || attempt.answer.type === 'bug' ? attempt.answer.text : '';
  const cues = new CueReader(text);
  const days = intervals(record?.cardBefore(attempt.id), today);
  const rubric = rubricOf(body, drillItem);
  const number = body.kind === 'numeric' ? numberFeedback(body, attempt.answer, drillItem.seed) : undefined;
  return {
    answered: answeredView(attempt.answer, drillItem),
    ...(attempt.confidence && { confidence: attempt.confidence }),
    verdict: { ...(result.right !== undefined && { right: result.right }), score: result.score, line: verdictLine(body, attempt, result) },
    points: rubric.points.map(({ html, weight, must, cues: words }, i) => ({ html, weight, must, ticked: attempt.points.includes(i), seen: cues.seesAny(words) })),
    fatal: rubric.fatal.map(({ html, why }, i) => ({ html, why, ticked: attempt.fatal.includes(i) })),
    options: body.kind === 'multiple-choice' ? optionFeedback(body, attempt.answer, drillItem) : [],
    ...(number && { number }),
    steps: body.kind === 'derivation' && attempt.answer.type === 'steps' ? stepViews(body.steps, stepsDone(attempt.answer.done)) : [],
    ...(body.diagram && { diagram: body.diagram }),
    ...exerciseFeedback(body, attempt.answer, attempt.seconds),
    sections: body.sections.filter(({ heading }) => !heading.endsWith(' sample')).map(({ heading, html }) => ({ heading, html, folded: isFolded(heading) })),
    curveballs: body.kind === 'case-study' ? body.curveballs : [],
    ...(body.kind === 'case-study' && { anchors: body.anchors }),
    mistakes: body.mistakes,
    followUps: body.followUps,
    sources: body.sources,
    ...(state.reflection !== undefined && { reflection: { prompt: state.reflection, text: attempt.reflection ?? '' } }),
    ratings: ratings.map((rating: Rating) => ({
      rating,
      when: untilText(days[rating]),
      proposed: rating === result.proposed,
      chosen: rating === attempt.rating,
    })),
    canUndo: !state.readOnly && attempt.rating === undefined && (attempt.answer.type !== 'code' || attempt.answer.gaveUp),
  };
}

/** Significant digits of a key that is no whole number. */
const keyDigits = 4;

const stepsDone = (done: readonly boolean[]) => (step: number): boolean => done[step] ?? false;

/** Long texts wait behind their heading. */
function isFolded(heading: string): boolean {
  return !['In 60 seconds', 'Explanation', 'Worked solution', 'In short'].includes(heading);
}

function stepViews(steps: readonly { ask: Html; show: Html; why: Html }[], doneAt: (step: number) => boolean | undefined): StepView[] {
  return steps.map(({ ask, show, why }, i) => {
    const done = doneAt(i);
    return done === undefined ? { ask } : { ask, revealed: { show, why, done } };
  });
}

/** What was answered, as a sentence. Options are named by the place at which they were shown. */
export function answeredView(answer: Answer, { order }: Pick<DrillItem, 'order'>): AnsweredView {
  switch (answer.type) {
    case 'text':
      return { text: answer.text, aloud: answer.aloud };
    case 'choice':
      return { text: `You chose ${(order?.indexOf(answer.option) ?? answer.option) + 1}`, aloud: false };
    case 'number':
      return { text: answer.text, aloud: false };
    case 'code':
      return { text: answer.code, aloud: false };
    case 'bug':
      return { text: `Line ${answer.line}. ${answer.text}`, aloud: false };
    case 'steps':
      return { text: answer.text || `${answer.done.filter(Boolean).length} of ${answer.done.length} steps by yourself`, aloud: false };
  }
}

interface Rubric {
  readonly points: readonly { readonly html: Html; readonly weight: number; readonly must: boolean; readonly cues: readonly string[] }[];
  readonly fatal: readonly { readonly html: Html; readonly why: Html }[];
}

/** What can be ticked. The reasons of a chaff share what its line does not weigh. */
function rubricOf(body: ItemBody, { chaff }: DrillItem): Rubric {
  if (body.kind === 'open' || body.kind === 'case-study') return { points: body.keyPoints, fatal: body.fatalErrors };
  const why = (body.kind === 'exercise' && chaffOf(body, chaff)?.why) || [];
  return { points: why.map(({ html, cues }) => ({ html, cues, weight: Math.round((100 - lineWeight) / why.length), must: false })), fatal: [] };
}

function exerciseFeedback(body: ItemBody, answer: Answer, seconds: number): Pick<Feedback, 'code' | 'bug'> {
  if (body.kind !== 'exercise') return {};
  if (answer.type === 'code') {
    const passed = answer.passed.length;
    return { code: { passed, total: passed + answer.failed.length, runs: answer.runs, minutes: Math.round(seconds / 60), complexity: body.complexity.html } };
  }
  const chaff = answer.type === 'bug' && chaffOf(body, answer.chaff);
  if (!chaff) return {};
  const [first, last] = chaff.bug;
  return { bug: { task: body.promptHtml, lines: chaff.lines, first, last, yours: answer.line, found: isBugLine(chaff, answer.line), title: chaff.title, repaired: chaff.repairedHtml } };
}

function optionFeedback(body: Extract<ItemBody, { kind: 'multiple-choice' }>, answer: Answer, { order }: DrillItem): Feedback['options'] {
  return (order ?? body.options.map((_, i) => i)).flatMap((option) => {
    const source = body.options[option];
    if (!source) return [];
    const { html, correct, why, misconception } = source;
    return [{ option, html, correct, why, chosen: answer.type === 'choice' && answer.option === option, ...(misconception !== undefined && { misconception }) }];
  });
}

function numberFeedback(body: NumericBody, answer: Answer, seed: number): NumberFeedback | undefined {
  if (answer.type !== 'number') return undefined;
  const variant = variantOf(body, seed);
  const slip = slipOf(body, answer.value, variant);
  const found = slip === undefined ? undefined : body.slips[slip];
  const shown = formatNumber(variant.answer, keyDigits);
  const key = body.percent ? `${shown} (${formatNumber(variant.answer * 100, keyDigits)} %)` : shown;
  return { yours: answer.text, key: body.unit === undefined ? key : `${key} ${body.unit}`, ...(found && { slip: found }) };
}

function codeLine({ passed, failed, runs, gaveUp, sawSolution }: Extract<Answer, { type: 'code' }>, hints: number): string {
  const total = passed.length + failed.length;
  if (sawSolution && !gaveUp) return `All ${total} cases hold, with the solution seen. It comes back soon, to be written from memory.`;
  if (gaveUp) return `Given up with ${passed.length} of ${total} cases. Read the explanation, then write it once more when it returns.`;
  return `All ${total} cases hold, after ${runs} ${runs === 1 ? 'run' : 'runs'}${hints > 0 ? ` and with ${hints} ${hints === 1 ? 'hint' : 'hints'}` : ''}.`;
}

function verdictLine(body: ItemBody, attempt: Answered, result: Grade): string {
  if (attempt.answer.type === 'code') return codeLine(attempt.answer, attempt.hints);
  if (result.right === true) return attempt.confidence === 'guess' ? 'Right, though a guess: it comes back a little sooner.' : 'Right.';
  if (result.right === false) {
    return attempt.confidence === 'sure' ? 'Not this time, and you were sure: that is worth a place in the notebook.' : 'Not this time.';
  }
  if (body.kind === 'derivation') return `${result.score} of 100: the share of steps that you had before you saw them.`;
  if (body.kind === 'exercise' && attempt.answer.type === 'bug') return `${result.missedMust ? 'Another line' : 'The right line'}. ${result.score} of 100: tick what your reason said.`;
  const score = `${result.score} of 100`;
  if (result.fatal) return `${score}: a statement that an interviewer would not let pass.`;
  if (result.score === 0) return `${score}: tick what your answer said.`;
  return result.missedMust ? `${score}: a point that has to be there is missing.` : score;
}
