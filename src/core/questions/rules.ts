/** What a schema cannot say of a question: rules that hold between its fields. */
import { compileGenerator } from './numericVariant';
import type { Parsed } from './parse';
import type { Diagnostic } from './diagnostic';
import type { QuestionFrontMatter } from './schema';
import { messageOf } from '../base/errors';

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** @param slug the file name without its ending */
export function checkQuestion(slug: string, parsed: Parsed<QuestionFrontMatter>): Diagnostic[] {
  const { front } = parsed;
  const faults: Diagnostic[] = [];
  const report = (path: readonly (string | number)[], message: string): void => {
    faults.push(parsed.at(path, message));
  };

  if (front.id !== slug) report(['id'], `must be the file's name, "${slug}"`);
  if (wordCount(front.prompt) > 60) report(['prompt'], `has ${wordCount(front.prompt)} words; at most 60`);
  if (front.contrasts?.includes(front.id)) report(['contrasts'], 'cannot name the item itself');
  checkExhibit(front, report);

  if (front.kind === 'open' || front.kind === 'case-study') checkRubric(front, parsed, report);
  if (front.kind === 'multiple-choice') checkOptions(front.options, report);
  if (front.kind === 'numeric') {
    try {
      compileGenerator(front)(1);
    } catch (error) {
      report(['answer'], `the generator does not work: ${messageOf(error)}`);
    }
  }
  return faults;
}

type ReportAt = (path: readonly (string | number)[], message: string) => void;
type OfKind<K extends QuestionFrontMatter['kind']> = Extract<QuestionFrontMatter, { kind: K }>;

function checkExhibit({ exhibit }: QuestionFrontMatter, report: ReportAt): void {
  if (exhibit?.type !== 'table') return;
  exhibit.rows.forEach((row, i) => {
    if (row.length !== exhibit.columns.length) {
      report(['exhibit', 'rows', i], `has ${row.length} cells; the table has ${exhibit.columns.length} columns`);
    }
  });
}

function checkRubric(front: OfKind<'open' | 'case-study'>, parsed: Parsed<QuestionFrontMatter>, report: ReportAt): void {
  const total = front.keyPoints.reduce((sum, point) => sum + point.weight, 0);
  if (total !== 100) report(['keyPoints'], `weights add to ${total}, not 100`);
  if (!front.keyPoints.some((point) => point.must)) report(['keyPoints'], 'at least one key point is a must');
  front.keyPoints.forEach((point, i) => {
    if (wordCount(point.text) > 25) report(['keyPoints', i], `has ${wordCount(point.text)} words; at most 25`);
  });
  const spoken = parsed.sections[0]?.text ?? '';
  if (wordCount(spoken) > 150) report([], `"# In 60 seconds" has ${wordCount(spoken)} words; at most 150`);
}

function checkOptions(options: OfKind<'multiple-choice'>['options'], report: ReportAt): void {
  const right = options.filter((option) => option.correct).length;
  if (right !== 1) report(['options'], `${right} options are marked correct; exactly one must be`);
  options.forEach((option, i) => {
    if (!option.correct && !option.misconception) report(['options', i], 'a wrong option names its misconception');
    if (/\b(all|none) of the (above|others)\b/i.test(option.text)) report(['options', i], 'no "all of the above"');
  });
}
