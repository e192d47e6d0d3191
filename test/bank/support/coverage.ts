export type Counts = Readonly<Record<string, number>>;

export function countsOf(values: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** What is below the wanted counts. */
export function missing(there: Counts, wanted: Counts): string[] {
  return Object.entries(wanted)
    .filter(([name, count]) => (there[name] ?? 0) < count)
    .map(([name, count]) => `${name}: ${there[name] ?? 0} of ${count}`);
}
