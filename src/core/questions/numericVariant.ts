import { compileExpression, type Expression, reservedNames } from './expression';
import type { NumericQuestion, ParameterSpec } from './schema';
import { seededRandom } from './seededRandom';

export interface NumericVariant {
  readonly values: Readonly<Record<string, number>>;
  readonly answer: number;
  readonly slips: readonly number[];
}

/** The parts of a numeric question that decide its variants. */
export type NumericGenerator = Pick<NumericQuestion, 'parameters' | 'answer'> & {
  readonly derived?: NumericQuestion['derived'] | undefined;
  readonly require?: NumericQuestion['require'] | undefined;
  readonly slips: readonly { readonly value: string }[];
};

const maxDraws = 1000;

function draw(spec: ParameterSpec, random: () => number): number {
  if ('choose' in spec) return spec.choose[Math.floor(random() * spec.choose.length)] ?? NaN;
  const steps = Math.floor((spec.to - spec.from) / spec.step + 1e-9);
  const value = spec.from + spec.step * Math.floor(random() * (steps + 1));
  return Number(value.toPrecision(12)); // 0.1 + 0.2 is shown to people
}

function checkName(name: string): void {
  if (reservedNames.has(name) || !/^[A-Za-z_]\w*$/.test(name)) throw new Error(`"${name}" cannot be the name of a value`);
}

/**
 * Compiles the generator of a numeric question.
 * @throws {ExpressionError} for a malformed expression or a name that is not there
 * @returns a function from a seed to a variant; it throws when no draw meets the conditions
 */
export function compileGenerator(generator: NumericGenerator): (seed: number) => NumericVariant {
  const names = new Set(Object.keys(generator.parameters));
  for (const name of names) checkName(name);
  const derived = Object.entries(generator.derived ?? {}).map(([name, text]): [string, Expression] => {
    checkName(name);
    if (names.has(name)) throw new Error(`"${name}" is a parameter already`);
    const expression = compileExpression(text, names);
    names.add(name);
    return [name, expression];
  });
  const conditions = (generator.require ?? []).map((text) => compileExpression(text, names));
  const answer = compileExpression(generator.answer, names);
  const slips = generator.slips.map((slip) => compileExpression(slip.value, names));

  return (seed) => {
    const random = seededRandom(seed);
    for (let attempt = 0; attempt < maxDraws; attempt++) {
      const values: Record<string, number> = {};
      for (const [name, spec] of Object.entries(generator.parameters)) values[name] = draw(spec, random);
      for (const [name, expression] of derived) values[name] = expression(values);
      if (!conditions.every((condition) => condition(values) !== 0)) continue;
      return { values, answer: answer(values), slips: slips.map((slip) => slip(values)) };
    }
    throw new Error(`no draw of ${maxDraws} meets the conditions (seed ${seed})`);
  };
}

/** Puts values into the `⟦name⟧` placeholders of rendered text; a fraction has at most 6 significant digits. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, number>>): string {
  return text.replace(/⟦([A-Za-z_]\w*)⟧/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : formatNumber(value);
  });
}

/** As people write it: 0.25, 1250, 10,000. @param digits significant ones of a fraction */
export function formatNumber(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', fraction] = String(Number.isInteger(value) ? value : Number(value.toPrecision(digits))).split('.');
  if (whole.includes('e')) return whole;
  const grouped = Math.abs(Number(whole)) >= 10_000 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
