const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];

/**
 * What a learner types who has the key and rounds it as told; undefined when the telling is not
 * one of the phrases that are known here.
 */
export function typedAnswer(key: number, rounding: string, percent: boolean): string | undefined {
  if (/^(as |to )?(a|the nearest) whole number$/.test(rounding)) return String(Math.round(key));
  if (percent && /^to the nearest (whole )?percent$/.test(rounding)) return `${Math.round(key * 100)} %`;
  const [, numeral = '', what] = /^to (\w+) (decimals?|significant digits?)$/.exec(rounding) ?? [];
  const digits = numerals.indexOf(numeral);
  if (digits < 1) return undefined;
  if (what?.startsWith('decimal')) return key.toFixed(digits);
  return percent ? `${Number((key * 100).toPrecision(digits))} %` : String(Number(key.toPrecision(digits)));
}
