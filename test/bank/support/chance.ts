/** The probability of more than `count` successes in `n` independent tries (binomial). */
export function chanceOfMore(count: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    if (k > count) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

/** The count that is exceeded by chance in at most one case of twenty. */
export function mostByChance(n: number, p: number): number {
  let count = Math.floor(n * p);
  while (chanceOfMore(count, n, p) > 0.05) count++;
  return count;
}
