import { type CompiledPack, compilePack } from '../../../src/adapters/questions/compiler';
import { dangers, htmlOf } from './html';

const topic = `---
title: A topic
week: 1
sources:
  - text: A book
---
A primer.
`;

const fine = (id: string): string => choice({ id });

interface Fields {
  readonly id?: string;
  /** YAML of the prompt's value. */
  readonly prompt?: string;
  /** More front matter. */
  readonly more?: string;
  readonly body?: string;
}

/** A multiple-choice question that compiles as it is. Text goes in quoted, so that any text can be tried. */
export function choice({ id = 'victim', prompt = '"Which?"', more = '', body = 'Because.' }: Fields): string {
  return `---
id: ${id}
version: 1
kind: multiple-choice
title: A question
prompt: ${prompt}
priority: 1
level: easy
minutes: 2
roles: [research]
options:
  - text: Left
    correct: true
    why: It is.
  - text: Right
    why: It is not.
    misconception: A mix-up
  - text: Middle
    why: It is not.
    misconception: Another
sources:
  - text: A book
  - text: A paper
${more}
---
# Explanation

${body}
`;
}

/** A numeric question that compiles as it is. */
export function numeric(fields: { readonly answer?: string; readonly parameters?: string; readonly more?: string }): string {
  return `---
id: victim
version: 1
kind: numeric
title: A number
prompt: How many?
priority: 1
level: easy
minutes: 3
roles: [research]
parameters: ${fields.parameters ?? '{ n: { from: 1, to: 100, step: 1 } }'}
answer: ${JSON.stringify(fields.answer ?? 'n')}
tolerance: { absolute: 0.1 }
rounding: to one decimal
calculator: false
slips:
  - { name: Twice, value: 2 * n, why: It was doubled. }
  - { name: Half, value: n / 2, why: It was halved. }
sources:
  - text: A book
  - text: A paper
${fields.more ?? ''}
---
# Worked solution

It is {{answer}}.
`;
}

export interface Outcome {
  readonly pack: CompiledPack;
  /** `line: message` of each diagnostic, in order. */
  readonly faults: readonly string[];
  /** What is dangerous in the HTML of any item. */
  readonly dangers: readonly string[];
}

/**
 * Compiles a user's pack in which these files stand among good ones.
 * @throws when a good one suffered, or when a diagnostic is about none of the given files
 */
export function compileAmongGood(files: Readonly<Record<string, string>>): Outcome {
  const good = { 'area/topic/topic.md': topic, 'area/topic/aa-first.md': fine('aa-first'), 'area/topic/zz-last.md': fine('zz-last') };
  const pack = compilePack(new Map(Object.entries({ ...good, ...files })), 'mine');
  for (const id of ['mine/aa-first', 'mine/zz-last']) if (!pack.bodies.has(id)) throw new Error(`${id} suffered`);
  const stranger = pack.diagnostics.find(({ file }) => !(file in files));
  if (stranger) throw new Error(`a diagnostic in ${stranger.file}: ${stranger.message}`);
  return {
    pack,
    faults: pack.diagnostics.map(({ line, message }) => `${line}: ${message}`),
    dangers: [...pack.bodies.values()].flatMap(htmlOf).concat([...pack.primers.values()].map(({ html }) => html)).flatMap(dangers),
  };
}

/** The same for a single question. */
export const compileOne = (text: string): Outcome => compileAmongGood({ 'area/topic/victim.md': text });

/** The same for a question with this drawing. */
export function compileDrawing(svg: string): Outcome {
  const diagram = 'diagram: { file: victim.svg, alt: Something drawn, caption: See it }';
  return compileAmongGood({ 'area/topic/victim.md': choice({ more: diagram }), 'area/topic/victim.svg': svg });
}

/** Whether the victim became an item. */
export const isThere = ({ pack }: Outcome): boolean => pack.bodies.has('mine/victim');
