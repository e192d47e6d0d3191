import type { NotebookEntry } from './notebook';

/** An entry as Markdown that can be read and copied, even when its item has left the bank. */
export function entryText(entry: NotebookEntry): string {
  const parts = [`# ${entry.title}`, entry.prompt, `*${entry.why}*`].filter((part) => part !== '');
  const add = (heading: string, text: string): void => {
    if (text.trim() !== '') parts.push(`## ${heading}\n\n${text.trim()}`);
  };
  add('I answered', entry.lastAnswer);
  add('What would have been right', entry.key);
  add('Missed', entry.missed.map((point) => `- ${point}`).join('\n'));
  add('My note', entry.note);
  if (entry.returns !== '') parts.push(`Returns ${entry.returns}.`);
  return `${parts.join('\n\n')}\n`;
}
