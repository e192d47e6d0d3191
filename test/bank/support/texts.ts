import type { Exhibit, QuestionFrontMatter } from '../../../src/core/questions/schema';
import { files, questions, type Question } from './bank';
import { glossary } from './glossary';

/** Texts of one item that are read as one: the follow-ups, one section of the body. */
export interface TextGroup {
  readonly where: string;
  readonly texts: readonly string[];
}

const group = (where: string, ...texts: readonly (string | undefined)[]): TextGroup => ({ where, texts: texts.filter((text) => text !== undefined) });

function kindTexts(front: QuestionFrontMatter): TextGroup[] {
  switch (front.kind) {
    case 'open':
    case 'case-study':
      return [
        group('key points', ...front.keyPoints.map(({ text }) => text)),
        group('fatal errors', ...(front.fatalErrors ?? []).flatMap(({ text, why }) => [text, why])),
        group('mistakes', ...front.mistakes.flatMap(({ belief, why, repair }) => [belief, why, repair])),
        ...(front.kind === 'open' ? [] : caseTexts(front)),
      ];
    case 'multiple-choice':
      return [group('options', ...front.options.flatMap(({ text, why, misconception }) => [text, why, misconception]))];
    case 'numeric':
      return [group('slips', ...front.slips.flatMap(({ name, why }) => [name, why]))];
    case 'exercise':
      return [group('policy and complexity', ...front.policy, front.complexity)];
    case 'derivation':
      return [
        group('steps', ...front.steps.flatMap(({ ask, show, why }) => [ask, show, why])),
        group('mistakes', ...front.mistakes.flatMap(({ belief, why, repair }) => [belief, why, repair])),
      ];
  }
}

function caseTexts({ facts, curveballs, anchors }: Extract<QuestionFrontMatter, { kind: 'case-study' }>): TextGroup[] {
  return [
    group('facts', ...facts.flatMap(({ ask, answer }) => [ask, answer])),
    group('curveballs', ...curveballs.flatMap(({ event, answer }) => [event, answer])),
    group('anchors', anchors.junior, anchors.senior, anchors.staff),
  ];
}

function exhibitTexts(exhibit: Exhibit | undefined): string[] {
  if (!exhibit) return [];
  return exhibit.type === 'figure' ? [exhibit.caption, exhibit.alt] : [exhibit.caption];
}

/** The prose of a question: no code, no cues, no titles of sources, which are as their authors wrote them. */
export function textsOf({ front, sections }: Pick<Question, 'front' | 'sections'>): TextGroup[] {
  return [
    group('title', front.title),
    group('prompt, captions and hints', front.prompt, ...exhibitTexts(front.exhibit), ...(front.diagram ? [front.diagram.caption, front.diagram.alt] : []), ...(front.hints ?? [])),
    group('follow-ups', ...(front.followUps ?? []).flatMap(({ question, answer }) => [question, answer])),
    ...kindTexts(front),
    ...sections.map(({ heading, text }) => group(heading, text)),
  ].filter(({ texts }) => texts.length > 0);
}

/** The primers, by the path of their files. */
export const primers: ReadonlyMap<string, string> = new Map(
  [...files].filter(([file]) => file.endsWith('/topic.md')).map(([file, text]) => [file, text.replace(/^---[\s\S]*?\n---[ \t]*\n/, '')]),
);

/** Every prose text of the bank with its place. */
export const everyText: readonly { readonly where: string; readonly text: string }[] = [
  ...questions.flatMap((question) => textsOf(question).flatMap(({ where, texts }) => texts.map((text) => ({ where: `${question.path}: ${where}`, text })))),
  ...[...primers].map(([file, text]) => ({ where: file, text })),
  ...glossary.map(({ term, means }) => ({ where: `glossary: ${term}`, text: `${term} ${means}` })),
];
