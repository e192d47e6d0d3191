import type { CaseStudyBody, DerivationBody, ExerciseBody, ItemBody, ItemSummary, MultipleChoiceBody, NumericBody, OpenBody } from '../../src/core/questions/item';

/** Stands in every text that must not be seen before the commit. */
export const secret = 'SECRET';
const hidden = (what: string): string => `${secret}: ${what}`;

type Every = Pick<ItemBody, 'id' | 'version' | 'hash' | 'promptHtml' | 'prompt' | 'hints' | 'followUps' | 'sources' | 'diagram' | 'mistakes' | 'sections'>;

function every({ id, version, hash }: ItemSummary, heading: string): Every {
  return {
    id,
    version,
    hash,
    promptHtml: `<p>Prompt of ${id}</p>`,
    prompt: `Prompt of ${id}`,
    hints: [hidden('hint 1'), hidden('hint 2')],
    followUps: [{ question: hidden('follow-up'), answer: hidden('its answer') }],
    sources: [{ text: hidden('source'), url: 'https://example.org' }],
    diagram: { svg: `<svg>${hidden('drawing')}</svg>`, alt: hidden('alt'), caption: hidden('caption') },
    mistakes: [{ belief: hidden('belief'), why: hidden('why'), repair: hidden('repair') }],
    sections: [
      { heading, html: hidden('html'), text: hidden('model answer') },
      { heading: 'Strong sample', html: hidden('sample'), text: hidden('sample') },
    ],
  };
}

/** Four key points of weight 40, 30, 20 and 10; the first is a must. Two fatal errors. */
const rubric = {
  keyPoints: [40, 30, 20, 10].map((weight, i) => ({ html: hidden(`point ${i}`), text: hidden(`point ${i}`), weight, must: i === 0, cues: [`cue${i}*`] })),
  fatalErrors: [0, 1].map((i) => ({ html: hidden(`fatal ${i}`), why: hidden(`why fatal ${i}`) })),
};

export function anOpenBody(item: ItemSummary, fields: Partial<OpenBody> = {}): OpenBody {
  return { ...every(item, 'In 60 seconds'), kind: 'open', ...rubric, ...fields };
}

/** Four options, of which the third is right. */
export function aChoiceBody(item: ItemSummary, fields: Partial<MultipleChoiceBody> = {}): MultipleChoiceBody {
  const options = ['A', 'B', 'C', 'D'].map((text, i) => ({
    html: `<p>Option ${text}</p>`,
    text: `Option ${text}`,
    correct: i === 2,
    why: hidden(`why ${text}`),
    ...(i !== 2 && { misconception: hidden(`misconception ${text}`) }),
  }));
  return { ...every(item, 'Explanation'), kind: 'multiple-choice', options, ...fields };
}

/** What is `a` + `b`? One slip takes the difference, one the product. */
export function aNumericBody(item: ItemSummary, fields: Partial<NumericBody> = {}): NumericBody {
  return {
    ...every(item, 'Worked solution'),
    kind: 'numeric',
    promptHtml: '<p>What is ⟦a⟧ + ⟦b⟧?</p>',
    generator: { parameters: { a: { from: 100, to: 900, step: 1 }, b: { from: 20, to: 90, step: 1 } }, answer: 'a + b', slips: [{ value: 'a - b' }, { value: 'a * b' }] },
    percent: false,
    tolerance: { absolute: 0.5 },
    rounding: 'to a whole number',
    calculator: true,
    slips: [
      { name: hidden('difference'), why: hidden('why difference') },
      { name: hidden('product'), why: hidden('why product') },
    ],
    ...fields,
  };
}

/** Three steps. */
export function aDerivationBody(item: ItemSummary, fields: Partial<DerivationBody> = {}): DerivationBody {
  const steps = [0, 1, 2].map((i) => ({ ask: `<p>Ask ${i}</p>`, show: hidden(`show ${i}`), why: hidden(`why ${i}`) }));
  return { ...every(item, 'In short'), kind: 'derivation', steps, ...fields };
}

/** The key points of `anOpenBody`, and two facts. */
export function aCaseBody(item: ItemSummary, fields: Partial<CaseStudyBody> = {}): CaseStudyBody {
  return {
    ...every(item, 'In 60 seconds'),
    kind: 'case-study',
    ...rubric,
    facts: [0, 1].map((i) => ({ ask: `<p>Fact ${i}?</p>`, answer: hidden(`fact ${i}`) })),
    curveballs: [{ event: hidden('event'), answer: hidden('answer') }],
    anchors: { junior: hidden('junior'), senior: hidden('senior'), staff: hidden('staff') },
    ...fields,
  };
}

/** Three cases, the first of them an example, and two chaff of three lines whose second is wrong. */
export function anExerciseBody(item: ItemSummary, fields: Partial<ExerciseBody> = {}): ExerciseBody {
  return {
    ...every(item, 'Task'),
    kind: 'exercise',
    sections: [
      { heading: 'Task', html: '<p>The task</p>', text: 'The task' },
      { heading: 'Explanation', html: hidden('explanation'), text: hidden('explanation') },
    ],
    entry: ['double'],
    packages: ['numpy'],
    seconds: 5,
    complexity: { html: '<p>O(n)</p>', text: 'O(n)' },
    policy: [{ html: '<p>Zero stays zero.</p>', text: 'Zero stays zero.' }],
    starter: 'def double(x):\n    raise NotImplementedError\n',
    solution: `# ${hidden('solution')}\ndef double(x):\n    return 2 * x\n`,
    tests: ['of_two', 'of_zero', 'of_minus_one'].map((id) => `@case(edge="${secret}")\ndef ${id}(double):\n    call(double, 2.0).gives(4.0)\n`).join('\n'),
    cases: [
      { id: 'of_two', name: 'of two', edge: 'basics', visible: true },
      { id: 'of_zero', name: 'of zero', edge: 'zero', visible: false },
      { id: 'of_minus_one', name: 'of minus one', edge: 'sign', visible: false },
    ],
    chaff: ['squares', 'forgets-the-sign'].map((id, i) => ({
      id,
      title: hidden(`title of ${id}`),
      code: 'def double(x):\n    y = x * x\n    return y\n',
      lines: ['def double(x):', '    y = x * x', '    return y'],
      bug: [2, 2],
      repaired: `    y = 2 * x  # ${hidden('repaired')}`,
      repairedHtml: hidden('repaired'),
      caughtBy: [i === 0 ? 'of_minus_one' : 'of_zero'],
      why: [0, 1].map((point) => ({ html: hidden(`why ${point}`), text: hidden(`why ${point}`), cues: [`cue${point}*`] })),
      hint: hidden(`hint of ${id}`),
    })),
    ...fields,
  };
}

/** A body of the item's kind. */
export function aBody(item: ItemSummary): ItemBody {
  switch (item.kind) {
    case 'open':
      return anOpenBody(item);
    case 'multiple-choice':
      return aChoiceBody(item);
    case 'numeric':
      return aNumericBody(item);
    case 'derivation':
      return aDerivationBody(item);
    case 'case-study':
      return aCaseBody(item);
    case 'exercise':
      return anExerciseBody(item);
  }
}
