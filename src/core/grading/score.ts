import type { Answered } from '../log/history';
import type { Answer, Rating } from '../log/events';
import type { Chaff, ExerciseBody, ItemBody, NumericBody } from '../questions/item';
import { compileGenerator, type NumericVariant } from '../questions/numericVariant';
import { isWithin } from './number';

export interface Grade {
  /** 0 to 100. */
  readonly score: number;
  /** Multiple choice and numeric only. */
  readonly right?: boolean;
  readonly missedMust: boolean;
  readonly fatal: boolean;
  readonly proposed: Rating;
}

const fatalCap = 50;

/** Grades an answer by what was chosen, computed or ticked. `seed` decides a numeric variant. */
export function grade(body: ItemBody, attempt: Pick<Answered, 'answer' | 'points' | 'fatal' | 'hints' | 'confidence'>, seed: number): Grade {
  const { score, right, missedMust } = mark(body, attempt, seed);
  const fatal = attempt.fatal.length > 0;
  const capped = fatal ? Math.min(score, fatalCap) : score;
  const unsure = right === true && attempt.confidence === 'guess';
  return { score: capped, ...(right !== undefined && { right }), missedMust, fatal, proposed: propose(capped, fatal, missedMust || attempt.hints > 0 || unsure) };
}

function propose(score: number, fatal: boolean, withHelp: boolean): Rating {
  if (fatal || score < 60) return 'again';
  return score < 80 || withHelp ? 'hard' : 'good';
}

interface Mark {
  readonly score: number;
  readonly right?: boolean;
  readonly missedMust: boolean;
}

function mark(body: ItemBody, { answer, points }: Pick<Answered, 'answer' | 'points'>, seed: number): Mark {
  switch (body.kind) {
    case 'open':
    case 'case-study': {
      const ticked = new Set(points);
      const score = body.keyPoints.reduce((sum, point, i) => sum + (ticked.has(i) ? point.weight : 0), 0);
      return { score, missedMust: body.keyPoints.some((point, i) => point.must && !ticked.has(i)) };
    }
    case 'multiple-choice':
      return rightOrWrong(answer.type === 'choice' && (body.options[answer.option]?.correct ?? false));
    case 'numeric':
      return rightOrWrong(answer.type === 'number' && isWithin(answer.value, variantOf(body, seed).answer, body.tolerance));
    case 'derivation': {
      const done = answer.type === 'steps' ? answer.done.filter(Boolean).length : 0;
      return { score: Math.round((100 * done) / body.steps.length), missedMust: false };
    }
    case 'exercise':
      return answer.type === 'bug' ? markBug(body, answer, points) : markCode(answer);
  }
}

/** A part of the cases is worth at most this. */
const unfinishedCap = 50;
/** What naming the wrong line is worth; the rest is for the reasons. */
export const lineWeight = 40;

function markCode(answer: Answer): Mark {
  if (answer.type !== 'code') return { score: 0, missedMust: false };
  const total = answer.passed.length + answer.failed.length;
  const share = answer.passed.length / Math.max(total, 1);
  // Copying a solution is no recall: it is asked again.
  if (answer.gaveUp || answer.sawSolution) return { score: Math.floor(unfinishedCap * share), right: false, missedMust: false };
  return { score: 100, right: true, missedMust: false };
}

function markBug(body: ExerciseBody, { chaff, line }: Extract<Answer, { type: 'bug' }>, points: readonly number[]): Mark {
  const asked = body.chaff.find(({ id }) => id === chaff);
  if (!asked) return { score: 0, missedMust: true };
  const foundLine = isBugLine(asked, line);
  const reasons = new Set(points.filter((point) => point < asked.why.length)).size / asked.why.length;
  return { score: Math.round((foundLine ? lineWeight : 0) + (100 - lineWeight) * reasons), missedMust: !foundLine };
}

/** Whether a line, from 1, is one of the wrong ones. */
export function isBugLine({ bug: [first, last] }: Pick<Chaff, 'bug'>, line: number): boolean {
  return line >= first && line <= last;
}

const rightOrWrong = (right: boolean): Mark => ({ score: right ? 100 : 0, right, missedMust: false });

/** The values of a numeric question that a seed stands for. */
export function variantOf(body: Pick<NumericBody, 'generator'>, seed: number): NumericVariant {
  return compileGenerator(body.generator)(seed);
}

/** The named slip that a wrong number looks like. */
export function slipOf(body: NumericBody, value: number, variant: NumericVariant): number | undefined {
  const found = variant.slips.findIndex((slip) => isWithin(value, slip, body.tolerance));
  return found < 0 ? undefined : found;
}
