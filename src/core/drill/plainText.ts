/** The question on the screen as a document: for screen readers, for reading at leisure, and for copying. */
import type { DrillView, Feedback, QuestionView } from './view';

/** @param toText turns rendered HTML into plain text */
export function plainTextOf(view: DrillView, toText: (html: string) => string): string {
  const { screen } = view;
  if (screen.type === 'question') return questionText(screen.question, toText);
  if (screen.type === 'primer') return `# ${screen.title}\n\n${toText(screen.html)}\n`;
  if (screen.type === 'nothing') return `# ${screen.title}\n\n${screen.text}\n`;
  const { summary } = screen;
  const lines = [...summary.held, ...summary.comesBack, ...summary.skipped].map(({ title, why, when }) => `- ${title}: ${why}, ${when}`);
  return [`# ${summary.title}`, ...lines, summary.week].join('\n\n') + '\n';
}

function questionText(question: QuestionView, toText: (html: string) => string): string {
  const parts = [`# ${toText(question.promptHtml)}`, [question.area, question.topic, question.level, `${question.minutes} min`].filter(Boolean).join(' · ')];
  const add = (heading: string, text: string): void => {
    if (text.trim() !== '') parts.push(`## ${heading}\n\n${text.trim()}`);
  };
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  const { exhibit, answering, feedback, facts, hints } = question;
  if (exhibit) add('Exhibit', `${toText(exhibit.caption)}\n\n${exhibit.type === 'figure' ? exhibit.alt : toText(exhibit.html)}`);
  if (facts) add('Facts', list(facts.map(({ ask, answer }) => `${toText(ask)}${answer === undefined ? '' : ` ${toText(answer)}`}`)));
  add('Hints', list(hints.taken.map(toText)));
  if (answering?.type === 'choice') add('Options', answering.options.map(({ html }, i) => `${i + 1}. ${toText(html)}`).join('\n'));
  if (answering?.type === 'number') add('Answer with', [answering.rounding, answering.unit].filter(Boolean).join(', '));
  if (answering?.type === 'code') {
    add('Task', toText(answering.task));
    add('Policy', list(answering.policy.map(toText)));
    add('Cases', list(answering.coding.cases.map(({ name, edge, group, state }) => `${state}: ${name} (${group}, ${edge})`)));
  }
  if (answering?.type === 'bug') add('Which line is wrong, and why?', answering.lines.map((line, i) => `${i + 1}  ${toText(line)}`).join('\n'));
  if (answering?.type === 'steps') add('Steps', list(answering.steps.map(({ ask, revealed }) => `${toText(ask)}${revealed ? `: ${toText(revealed.show)}` : ''}`)));
  if (feedback) addFeedback(feedback, add, list, toText);
  return `${parts.join('\n\n')}\n`;
}

function addFeedback(feedback: Feedback, add: (heading: string, text: string) => void, list: (items: readonly string[]) => string, toText: (html: string) => string): void {
  add('You answered', feedback.answered.text);
  add('Verdict', feedback.verdict.line);
  add('Key points', list(feedback.points.map(({ html, weight, must, ticked }) => `[${ticked ? 'x' : ' '}] ${toText(html)} (${weight}${must ? ', must' : ''})`)));
  add('Options', list(feedback.options.map(({ html, correct, why }) => `${correct ? 'Right' : 'Wrong'}: ${toText(html)} ${toText(why)}`)));
  if (feedback.bug) add('The bug', `${toText(feedback.bug.title)} (line ${feedback.bug.first})\n\n${toText(feedback.bug.repaired)}`);
  if (feedback.number) add('The number', `${feedback.number.key}${feedback.number.slip ? `. ${feedback.number.slip.name}: ${toText(feedback.number.slip.why)}` : ''}`);
  add('Steps', list(feedback.steps.map(({ ask, revealed }) => `${toText(ask)}: ${revealed ? `${toText(revealed.show)} ${toText(revealed.why)}` : ''}`)));
  if (feedback.diagram) add('Draw it', `${feedback.diagram.alt}\n\n${toText(feedback.diagram.caption)}`);
  for (const { heading, html } of feedback.sections) add(heading, toText(html));
  add('Curveballs', list(feedback.curveballs.map(({ event, answer }) => `${toText(event)} ${toText(answer)}`)));
  add('Often said', list(feedback.mistakes.map(({ belief, why, repair }) => `"${toText(belief)}" ${toText(why)} ${toText(repair)}`)));
  add('Follow-ups', list(feedback.followUps.map(({ question, answer }) => `${toText(question)} ${toText(answer)}`)));
  add('Sources', list(feedback.sources.map(({ text, url }) => (url === undefined ? text : `${text}, ${url}`))));
}
