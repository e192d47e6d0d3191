import { isWithin, readAnswer } from '../../../src/core/grading/number';
import type { NumericVariant } from '../../../src/core/questions/numericVariant';
import type { NumericQuestion } from '../../../src/core/questions/schema';
import { typedAnswer } from './rounding';

/** Generator and solver differ by rounding errors of floating point and by nothing else. */
const agreement = 1e-9;

type Rules = Pick<NumericQuestion, 'tolerance' | 'rounding' | 'unit' | 'percent' | 'slips'>;

const shown = ({ values, answer }: NumericVariant): string => `${JSON.stringify(values)} -> ${answer}`;

/** The answer as the drill would read it from a learner who rounds `value` as told. */
function rounded(value: number, { rounding, unit, percent = false }: Omit<Rules, 'percent'> & { percent?: boolean | undefined }): number {
  const typed = typedAnswer(value, rounding, percent);
  if (typed === undefined) throw new Error(`no rule for the rounding "${rounding}"`);
  return readAnswer(typed, { percent, ...(unit !== undefined && { unit }) }) ?? NaN;
}

export function notFinite(variants: readonly NumericVariant[]): string[] {
  return variants.filter(({ values, answer, slips }) => ![answer, ...slips, ...Object.values(values)].every(Number.isFinite)).map(shown);
}

export function disagreements(variants: readonly NumericVariant[], solved: readonly number[]): string[] {
  return variants.flatMap((variant, i) => {
    const value = solved[i] ?? NaN;
    const allowed = agreement * Math.max(Math.abs(variant.answer), Math.abs(value));
    return Math.abs(variant.answer - value) <= allowed ? [] : [`${shown(variant)}, the solver says ${value}`];
  });
}

/** Draws in which a known slip, as computed or rounded as told, would count as right. */
export function slipsTakenForRight(variants: readonly NumericVariant[], rules: Rules): string[] {
  return variants.flatMap((variant) =>
    variant.slips.flatMap((slip, i) =>
      [slip, rounded(slip, rules)].some((value) => isWithin(value, variant.answer, rules.tolerance)) ? [`${shown(variant)}: ${rules.slips[i]?.name} gives ${slip}`] : [],
    ),
  );
}

/** Draws in which the right answer, rounded as told, would count as wrong. */
export function keysLostByRounding(variants: readonly NumericVariant[], rules: Rules): string[] {
  return variants.filter(({ answer }) => !isWithin(rounded(answer, rules), answer, rules.tolerance)).map(shown);
}

const compact = (code: string): string => code.replace(/\s+/g, '').replaceAll('**', '^').replaceAll('math.', '').replaceAll('np.', '');

/** The least an expression has to hold to be a formula; `a * b` stands in every program. */
const isFormula = (expression: string): boolean => (expression.match(/[-+*/^]|\w\(/g) ?? []).length >= 3;

/** Expressions of the generator that stand word for word in its solver, which then proves nothing. */
export function copiedExpressions(solver: string, { answer, derived }: Pick<NumericQuestion, 'answer' | 'derived'>): string[] {
  const code = compact(solver);
  return [answer, ...Object.values(derived ?? {})].filter((expression) => isFormula(expression) && code.includes(compact(expression)));
}
