import type { NumericBody } from '../questions/item';

/**
 * Reads a number as people write it: 0.25, 1/4, 25 %, 1,234.5, 2.5e-3, −3, 12 GiB.
 * @param unit may stand behind the number
 * @returns undefined when it is not a number
 */
export function readNumber(text: string, unit?: string): number | undefined {
  let rest = text.normalize('NFKC').trim().replaceAll('−', '-').replace(/^[=≈~]\s*/, '');
  if (unit !== undefined && rest.toLowerCase().endsWith(unit.toLowerCase())) rest = rest.slice(0, -unit.length).trim();
  const isPercent = rest.endsWith('%') && unit !== '%';
  if (isPercent) rest = rest.slice(0, -1).trim();
  const parts = rest.split('/');
  if (parts.length > 2) return undefined;
  const [numerator, denominator] = parts.map(readDecimal);
  if (numerator === undefined || (parts.length === 2 && denominator === undefined)) return undefined;
  const value = numerator / (denominator ?? 1) / (isPercent ? 100 : 1);
  return Number.isFinite(value) ? value : undefined;
}

function readDecimal(text: string): number | undefined {
  const compact = text.trim().replace(/(?<=\d)[\s_'](?=\d{3}(?!\d))/g, '');
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact);
  const plain = grouped ? compact.replaceAll(',', '') : compact.replace(/^([-+]?\d*),(\d+)$/, '$1.$2');
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** A share typed as 25 instead of 25 % is read as what was meant. */
export function readAnswer(text: string, { unit, percent }: Pick<NumericBody, 'unit' | 'percent'>): number | undefined {
  const value = readNumber(text, unit);
  return percent && value !== undefined && value > 1 && value <= 100 && !text.includes('%') ? value / 100 : value;
}

/** Whether `value` is as close to `key` as the question asks. */
export function isWithin(value: number, key: number, tolerance: NumericBody['tolerance']): boolean {
  const allowed = 'absolute' in tolerance ? tolerance.absolute : Math.abs(key) * tolerance.relative;
  return Number.isFinite(key) && Math.abs(value - key) <= allowed * (1 + 1e-9);
}
