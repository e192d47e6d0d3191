import type { Diagnostic } from '../../core/questions/diagnostic';
import type { DiagramBody, ExhibitBody, ItemBody } from '../../core/questions/item';
import type { Parsed } from '../../core/questions/parse';
import type { Exhibit, QuestionFrontMatter } from '../../core/questions/schema';
import type { MarkdownRenderer } from './markdown';
import { type ExerciseFiles, renderExercise } from './renderExercise';
import { readSvg } from './svg';

type Path = readonly (string | number)[];

/** What a question needs of its neighbourhood. */
export interface RenderContext {
  readonly markdown: MarkdownRenderer;
  readonly hash: string;
  /** Path of the folder inside the pack. */
  readonly folder: string;
  /** Of an exercise: the files of its folder. */
  readonly files: ExerciseFiles;
  /** The text of a file beside the question; undefined when it is not there. */
  besides(file: string): string | undefined;
}

/** Renders one question. Faults are added to `faults`; the body is only of use when there are none. */
export function renderItem(parsed: Parsed<QuestionFrontMatter>, context: RenderContext, faults: Diagnostic[]): ItemBody {
  const { front, sections } = parsed;
  const md = (text: string, ...path: Path): string => context.markdown.inline(text, (message) => faults.push(parsed.at(path, message)));
  const block = (text: string, line: number): string => context.markdown.block(text, (message) => faults.push(parsed.atLine(line, message)));

  const drawing = (file: string, path: Path): string => {
    const source = context.besides(file);
    if (source === undefined) {
      faults.push(parsed.at(path, `there is no file ${file} beside the question`));
      return '';
    }
    const { svg, faults: svgFaults } = readSvg(source);
    for (const fault of svgFaults) faults.push(parsed.at(path, `${file}, line ${fault.line}: ${fault.message}`));
    return svg;
  };
  const diagram = (value: { file: string; alt: string; caption: string }, path: Path): DiagramBody => ({
    svg: drawing(value.file, [...path, 'file']),
    alt: value.alt,
    caption: md(value.caption, ...path, 'caption'),
  });
  const exhibit = (value: Exhibit): ExhibitBody => {
    if (value.type === 'figure') return { type: 'figure', ...diagram(value, ['exhibit']) };
    const caption = md(value.caption, 'exhibit', 'caption');
    if (value.type === 'log') return { type: 'log', caption, html: `<pre><code>${context.markdown.escape(value.text)}</code></pre>` };
    if (value.type === 'code') return { type: 'code', caption, html: `<pre><code>${context.markdown.code(value.text, value.language)}</code></pre>` };
    return { type: 'table', caption, html: table(value, (cell, row) => md(cell, 'exhibit', 'rows', row)) };
  };
  const each = <T, R>(values: readonly T[] | undefined, map: (value: T, index: number) => R): R[] => (values ?? []).map(map);

  const common = {
    id: front.id,
    version: front.version,
    hash: context.hash,
    prompt: front.prompt,
    promptHtml: md(front.prompt, 'prompt'),
    ...(front.exhibit && { exhibit: exhibit(front.exhibit) }),
    hints: each(front.hints, (hint, i) => md(hint, 'hints', i)),
    followUps: each(front.followUps, ({ question, answer }, i) => ({ question: md(question, 'followUps', i), answer: md(answer, 'followUps', i) })),
    sources: front.sources.map(({ text, url }) => ({ text, ...(url !== undefined && { url }) })),
    ...(front.diagram && { diagram: diagram(front.diagram, ['diagram']) }),
    mistakes: each('mistakes' in front ? front.mistakes : [], ({ belief, why, repair }, i) => ({
      belief: md(belief, 'mistakes', i),
      why: md(why, 'mistakes', i),
      repair: md(repair, 'mistakes', i),
    })),
    sections: sections.map(({ heading, text, line }) => ({ heading, text, html: block(text, line) })),
  };
  const rubric = (from: Extract<QuestionFrontMatter, { kind: 'open' | 'case-study' }>) => ({
    keyPoints: from.keyPoints.map(({ text, weight, must, cues }, i) => ({ html: md(text, 'keyPoints', i), text, weight, must: must ?? false, cues })),
    fatalErrors: each(from.fatalErrors, ({ text, why }, i) => ({ html: md(text, 'fatalErrors', i), why: md(why, 'fatalErrors', i) })),
  });

  switch (front.kind) {
    case 'open':
      return { kind: 'open', ...common, ...rubric(front) };
    case 'multiple-choice':
      return {
        kind: 'multiple-choice',
        ...common,
        options: front.options.map(({ text, correct, why, misconception }, i) => ({
          html: md(text, 'options', i),
          text,
          correct: correct ?? false,
          why: md(why, 'options', i),
          ...(misconception !== undefined && { misconception }),
        })),
      };
    case 'numeric':
      return {
        kind: 'numeric',
        ...common,
        generator: {
          parameters: front.parameters,
          ...(front.derived && { derived: front.derived }),
          ...(front.require && { require: front.require }),
          answer: front.answer,
          slips: front.slips.map(({ value }) => ({ value })),
        },
        ...(front.unit !== undefined && { unit: front.unit }),
        percent: front.percent ?? false,
        tolerance: front.tolerance,
        rounding: front.rounding,
        calculator: front.calculator,
        slips: front.slips.map(({ name, why }, i) => ({ name, why: md(why, 'slips', i) })),
      };
    case 'derivation':
      return {
        kind: 'derivation',
        ...common,
        steps: front.steps.map(({ ask, show, why }, i) => ({ ask: md(ask, 'steps', i), show: md(show, 'steps', i), why: md(why, 'steps', i) })),
      };
    case 'exercise':
      return { kind: 'exercise', ...common, ...renderExercise({ ...parsed, front }, context.folder, context.files, context.markdown, faults) };
    case 'case-study':
      return {
        kind: 'case-study',
        ...common,
        ...rubric(front),
        facts: front.facts.map(({ ask, answer }, i) => ({ ask: md(ask, 'facts', i), answer: md(answer, 'facts', i) })),
        curveballs: front.curveballs.map(({ event, answer }, i) => ({ event: md(event, 'curveballs', i), answer: md(answer, 'curveballs', i) })),
        anchors: {
          junior: md(front.anchors.junior, 'anchors', 'junior'),
          senior: md(front.anchors.senior, 'anchors', 'senior'),
          staff: md(front.anchors.staff, 'anchors', 'staff'),
        },
      };
  }
}

function table(exhibit: Extract<Exhibit, { type: 'table' }>, cellHtml: (cell: string, row: number) => string): string {
  const isNumber = (cell: string | number): boolean => typeof cell === 'number' || /^[-+−<>≈~]?\s*[\d⟦{][\d.,⟧}\w]*\s*[%a-zA-Zµ]{0,4}$/.test(cell.trim());
  const head = exhibit.columns.map((column) => `<th scope="col">${cellHtml(column, 0)}</th>`).join('');
  const rows = exhibit.rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const html = cellHtml(String(cell), r);
      if (c === 0 && !isNumber(cell)) return `<th scope="row">${html}</th>`;
      return isNumber(cell) ? `<td class="number">${html}</td>` : `<td>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
