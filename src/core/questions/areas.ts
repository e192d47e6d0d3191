/** The areas of the built-in bank, in the order of the trees. A user's pack may have others. */
const titles: ReadonlyMap<string, string> = new Map([
  ['core-concepts', 'Core concepts'],
  ['mathematics', 'Mathematics'],
  ['evaluation', 'Evaluation'],
  ['features', 'Features'],
  ['libraries', 'Libraries'],
  ['deep-learning', 'Deep learning'],
  ['language-models', 'Language models'],
  ['deployment', 'Deployment'],
  ['long-form', 'Long form'],
]);

export const areas: readonly string[] = [...titles.keys()];

/** The title of an area; an area of a pack is named after its folder. */
export function areaTitle(area: string): string {
  return titles.get(area) ?? (area.charAt(0).toUpperCase() + area.slice(1)).replaceAll('-', ' ');
}

/** Sorts areas as the bank orders them, others behind by name. */
export function compareAreas(a: string, b: string): number {
  const rank = (area: string): number => (areas.includes(area) ? areas.indexOf(area) : areas.length);
  return rank(a) - rank(b) || a.localeCompare(b);
}
