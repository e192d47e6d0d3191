/** What `npm run new` writes: items that pass the schema, with TODO wherever their author goes on. */
import type { ItemKind } from '../../../src/core/questions/schema';
import { sectionsOf } from '../../../src/core/questions/schema';

/** Files by their path in the folder of the topic. */
export type Scaffold = Readonly<Record<string, string>>;

type QuestionKind = Exclude<ItemKind, 'exercise'>;

const sources = 'sources:\n  - text: TODO author, title (year), chapter\n  - text: TODO a second one';
const followUps = 'followUps:\n  - question: TODO which assumptions?\n    answer: TODO two sentences.\n  - question: TODO a better way, at what cost?\n    answer: TODO two sentences.';
const mistakes = 'mistakes:\n  - belief: TODO what people say\n    why: TODO why it is wrong\n    repair: TODO what to say instead\n  - belief: TODO another belief\n    why: TODO why it is wrong\n    repair: TODO what to say instead';
const keyPoints = `keyPoints:\n${[40, 30, 20, 10].map((weight, i) => `  - text: TODO one idea\n    weight: ${weight}\n${i === 0 ? '    must: true\n' : ''}    cues: [todo]`).join('\n')}`;

const fields: Readonly<Record<QuestionKind, string>> = {
  open: [keyPoints, mistakes, followUps].join('\n'),
  'multiple-choice': 'options:\n  - text: TODO the right one\n    correct: true\n    why: TODO why it is right\n  - text: TODO a wrong one\n    why: TODO why it is wrong\n    misconception: TODO what is behind it\n  - text: TODO another wrong one\n    why: TODO why it is wrong\n    misconception: TODO what is behind it',
  numeric: 'parameters:\n  a: { from: 1, to: 100, step: 1 }\nanswer: 2 * a\ntolerance: { absolute: 0.5 }\nrounding: TODO to a whole number\ncalculator: false\nslips:\n  - name: TODO a slip\n    value: a\n    why: TODO what went wrong\n  - name: TODO another slip\n    value: 3 * a\n    why: TODO what went wrong',
  derivation: `steps:\n${[1, 2, 3].map(() => '  - ask: TODO what this step reaches\n    show: TODO the step\n    why: TODO what justifies it').join('\n')}\n${mistakes}`,
  'case-study': [
    keyPoints,
    `facts:\n${[1, 2, 3, 4, 5].map((n) => `  - ask: TODO clarifying question ${n}\n    answer: TODO with numbers`).join('\n')}`,
    `curveballs:\n${[1, 2, 3].map(() => '  - event: TODO what happens\n    answer: TODO what to do').join('\n')}`,
    'anchors:\n  junior: TODO\n  senior: TODO\n  staff: TODO',
    mistakes,
  ].join('\n'),
};

const head = (slug: string, kind: ItemKind, minutes: number): string =>
  `id: ${slug}\nversion: 1\nkind: ${kind}\ntitle: TODO ${slug.replaceAll('-', ' ')}\nprompt: TODO one ability, at most 60 words\npriority: 2\nlevel: medium\nminutes: ${minutes}\nroles: [data-scientist, ml-engineer]`;
const body = (kind: ItemKind): string => sectionsOf[kind].map((heading) => `# ${heading}\n\nTODO\n`).join('\n');
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><text x="8" y="34">TODO</text></svg>\n';

/** @throws when there is no such kind */
export function newQuestion(kind: string, slug: string): Scaffold {
  if (!Object.hasOwn(fields, kind)) throw new Error(`"${kind}" is not one of ${Object.keys(fields).join(', ')}.`);
  const known = kind as QuestionKind;
  const needsDrawing = known === 'case-study';
  const diagram = needsDrawing ? `diagram:\n  file: ${slug}.svg\n  alt: TODO what the drawing shows\n  caption: TODO the one thing to see in it\n` : '';
  return {
    [`${slug}.md`]: `---\n${head(slug, known, known === 'case-study' ? 25 : 4)}\n${fields[known]}\n${diagram}${sources}\n---\n${body(known)}`,
    ...(known === 'numeric' && { [`${slug}.solver.py`]: 'def solve(a: float) -> float:\n    """TODO by another route than the expression."""\n    return a + a\n' }),
    ...(needsDrawing && { [`${slug}.svg`]: drawing }),
  };
}

/** An exercise of which everything holds, but for its sense. */
export function newExercise(slug: string): Scaffold {
  const name = slug.replaceAll('-', '_');
  const files: Record<string, string> = {
    'exercise.md': `---\n${head(slug, 'exercise', 15)}\nentry: [${name}]\npackages: [numpy]\ncomplexity: TODO $O(n)$ time\npolicy:\n  - TODO one sentence for each undefined or contested value.\nhints:\n  - TODO the smallest hint.\n${followUps}\n${sources}\n---\n${body('exercise')}`,
    'starter.py': `import numpy as np\n\n\ndef ${name}(values: np.ndarray) -> np.ndarray:\n    """TODO shapes and dtypes."""\n    raise NotImplementedError\n`,
    'solution.py': `import numpy as np\n\n\ndef ${name}(values: np.ndarray) -> np.ndarray:\n    return 2.0 * values\n`,
    'solution_alt.py': `import numpy as np\n\n\ndef ${name}(values: np.ndarray) -> np.ndarray:\n    """TODO by another method."""\n    return np.add(values, values, dtype=float)\n`,
    'accepted/in_a_loop.py': `import numpy as np\n\n\ndef ${name}(values):\n    return np.array([2.0 * value for value in values])\n`,
    'tests.py': `import numpy as np\nfrom mldrills import call, case\n\n\n@case(edge="basics", visible=True)\ndef two_values(${name}):\n    call(${name}, np.array([1.0, 2.0])).gives(np.array([2.0, 4.0]))\n\n\n@case(edge="basics", visible=True)\ndef one_value(${name}):\n    call(${name}, np.array([3.0])).gives(np.array([6.0]))\n\n\n@case(edge="sign")\ndef negative_values(${name}):\n    call(${name}, np.array([-1.0, 1.0])).gives(np.array([-2.0, 2.0]))\n`,
    'oracle.py': `"""TODO by a library, finite differences or brute force."""\n\nimport numpy as np\n\n\ndef draw(rng):\n    return (rng.normal(size=int(rng.integers(1, 9))),)\n\n\nedges = {"sign": [(np.array([-1.0, 1.0]),)]}\n\n\ndef solve(module, values):\n    return module.${name}(values)\n\n\ndef expected(values):\n    return np.array([value + value for value in values.tolist()])\n`,
  };
  for (let n = 1; n <= 5; n++) {
    files[`chaff/todo-${n}.py`] = `# ---\n# title: TODO a plausible mistake\n# caughtBy: negative_values\n# why:\n#   - text: TODO why it is wrong.\n#     cues: [todo]\n#   - text: TODO when it shows.\n#     cues: [todo]\n# hint: TODO a question that leads there.\n# repaired: |\n#   return 2.0 * values\n# ---\nimport numpy as np\n\n\ndef ${name}(values: np.ndarray) -> np.ndarray:\n    return 2.0 * np.abs(values)  # bug\n`;
  }
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${slug}/${file}`, text]));
}

export function newTopic(topic: string): Scaffold {
  return { 'topic.md': `---\ntitle: TODO ${topic.replaceAll('-', ' ')}\nweek: 1\nprerequisites: []\ncontrasts: []\nsources:\n  - text: TODO author, title (year), chapter\n---\nTODO the primer: one screen, with a worked example.\n` };
}
