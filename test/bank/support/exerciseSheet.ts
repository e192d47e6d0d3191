import { contentHash } from '../../../src/adapters/questions/packHash';
import { onlyCases } from '../../../src/core/questions/caseList';
import type { ExerciseBody } from '../../../src/core/questions/item';

/** What a solver of an exercise gets, by file: task, starter and examples. Nothing else. */
export function exerciseSheet(body: ExerciseBody): Readonly<Record<'task.md' | 'starter.py' | 'examples.py', string>> {
  const task = body.sections.find(({ heading }) => heading === 'Task')?.text ?? '';
  const policy = [...body.policy.map(({ text }) => text), 'The inputs stay unchanged.', `Imports: ${body.packages.join(', ')} and the standard library.`];
  return {
    'task.md': [body.prompt, '## Task', task, '## Policy', policy.map((sentence) => `- ${sentence}`).join('\n'), `Aimed at: ${body.complexity.text}`].join('\n\n') + '\n',
    'starter.py': body.starter,
    'examples.py': onlyCases(body.tests, new Set(body.cases.filter(({ visible }) => visible).map(({ id }) => id))),
  };
}

/** Of what a solver gets: an answer holds for that. */
export function sheetHash(body: ExerciseBody): string {
  return contentHash(Object.values(exerciseSheet(body)));
}
