/** An exercise as Markdown, for VS Code's own preview. */
import { htmlText } from '../../core/questions/htmlText';
import type { ExerciseBody, ItemSummary } from '../../core/questions/item';

/** @param hints those taken so far, rendered */
export function taskOf(summary: ItemSummary, body: ExerciseBody, hints: readonly string[]): string {
  return [
    `# ${summary.title}`,
    sectionOf(body, 'Task'),
    '## Policy',
    [...body.policy.map(({ text }) => `- ${text}`), '- The inputs stay unchanged.', `- Imports: ${body.packages.join(', ')} and the standard library.`].join('\n'),
    '## Aim',
    body.complexity.text,
    ...(hints.length === 0 ? [] : ['## Hints', hints.map((hint) => `- ${htmlText(hint)}`).join('\n')]),
    '## Start from',
    `\`\`\`python\n${body.starter.trim()}\n\`\`\``,
  ].join('\n\n');
}

export function explanationOf(summary: ItemSummary, body: ExerciseBody): string {
  return [
    `# ${summary.title}`,
    sectionOf(body, 'Explanation'),
    `**Complexity:** ${body.complexity.text}`,
    '## Follow-ups',
    ...body.followUps.map(({ question, answer }) => `**${htmlText(question)}**\n\n${htmlText(answer)}`),
    '## Sources',
    body.sources.map(({ text, url }) => `- ${url === undefined ? text : `[${text}](${url})`}`).join('\n'),
  ].join('\n\n');
}

function sectionOf({ sections }: ExerciseBody, wanted: string): string {
  return sections.find(({ heading }) => heading === wanted)?.text ?? '';
}
