export interface Theme {
  readonly week: 1 | 2 | 3 | 4;
  readonly title: string;
}

const titles = {
  1: 'Supervised learning and coding',
  2: 'Unsupervised learning and case studies',
  3: 'Evaluation metrics and model improvement',
  4: 'Mock interviews and project walkthroughs',
} as const;

/** The theme of a day: the four weeks in turn, from the first drill on. Both are day numbers. */
export function themeOf(today: number, firstDrill: number | undefined): Theme {
  const weeks = Math.max(0, Math.floor((today - (firstDrill ?? today)) / 7));
  const week = ((weeks % 4) + 1) as Theme['week'];
  return { week, title: titles[week] };
}
