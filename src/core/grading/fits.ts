import type { Answer } from '../log/events';
import type { ItemBody } from '../questions/item';

/** Whether an answer is of the question's kind: a message may come from another one. */
export function fits(body: ItemBody, answer: Answer): boolean {
  if (answer.type === 'text') return body.kind === 'open' || body.kind === 'case-study';
  if (answer.type === 'choice') return body.kind === 'multiple-choice' && answer.option < body.options.length;
  if (answer.type === 'code' || answer.type === 'bug') return body.kind === 'exercise';
  return answer.type === 'number' ? body.kind === 'numeric' : body.kind === 'derivation';
}
