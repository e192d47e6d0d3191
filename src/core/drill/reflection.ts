import type { DrillRun } from './drillRun';

/** At most two a drill, after open questions; they change from day to day. */
const prompts = [
  'Could you explain it to someone else? One sentence, without a technical word.',
  'Which assumptions does your answer rest on?',
  'Is there a better way, and what would it cost?',
];

/** The reflection that is offered at an item of a drill, if one is. */
export function reflectionAt(run: DrillRun, at: number, today: number): string | undefined {
  const open = run.items.flatMap(({ item }, i) => (item?.kind === 'open' ? [i] : []));
  const place = [open[0], open[2]].indexOf(at);
  return place < 0 ? undefined : prompts[(today + place) % prompts.length];
}
