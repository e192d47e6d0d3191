/**
 * The one schema of a question file's front matter. The JSON schema that an
 * author's editor uses is generated from it, so every field is described here.
 */
import * as z from 'zod/mini';

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'));
const line = z.string().check(z.trim(), z.minLength(1, 'must not be empty'));
/** A copy, since several fields are made from one type and each has its own description. */
const describe = <T extends z.ZodMiniType>(type: T, description: string): T => {
  const own = type.clone();
  z.globalRegistry.add(own, { description });
  return own;
};

const levels = ['easy', 'medium', 'hard'] as const;
const roles = ['data-scientist', 'ml-engineer', 'research', 'mlops', 'analyst'] as const;

const source = z.strictObject({
  text: describe(line, 'Author, title, year and where in it'),
  url: z.optional(z.url({ protocol: /^https$/, error: 'an https address' })),
});

const followUp = z.strictObject({
  question: describe(line, 'What an interviewer asks next: assumptions, a better way, production'),
  answer: describe(line, 'Two sentences, Markdown'),
});

const diagram = z.strictObject({
  file: describe(z.string().check(z.regex(/^[a-z0-9-]+\.svg$/, 'the name of an SVG file beside the question')), 'SVG file beside the question'),
  alt: describe(line, 'What the drawing shows, for someone who cannot see it'),
  caption: describe(line, 'The one thing to see in it'),
});

const exhibit = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('figure'), caption: line, file: diagram.shape.file, alt: line }),
  z.strictObject({
    type: z.literal('table'),
    caption: line,
    columns: z.array(z.string()).check(z.minLength(2)),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).check(z.minLength(1)),
  }),
  z.strictObject({ type: z.literal('log'), caption: line, text: line }),
  z.strictObject({ type: z.literal('code'), caption: line, language: z.enum(['python', 'sql', 'bash', 'dockerfile', 'yaml', 'json']), text: line }),
]);

const keyPoint = z.strictObject({
  text: describe(line, 'One idea, at most 25 words, answerable with yes or no'),
  weight: describe(z.int().check(z.positive(), z.lte(100)), 'Weights of a question add to 100'),
  must: z.optional(describe(z.boolean(), 'An answer without it is not a good one')),
  cues: describe(
    z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(20)),
    'Words, with * for any letters, one of which an answer that makes this point almost surely contains',
  ),
});

const fatalError = z.strictObject({
  text: describe(line, 'A statement that caps the score at 50'),
  why: describe(line, 'Why it is wrong, Markdown'),
});

const mistake = z.strictObject({
  belief: describe(line, 'What people say'),
  why: describe(line, 'Why it is wrong'),
  repair: describe(line, 'What to say instead'),
});

const rubric = {
  keyPoints: z.array(keyPoint).check(z.minLength(4), z.maxLength(7)),
  fatalErrors: z.optional(z.array(fatalError)),
};

const everyKind = {
  id: describe(slug, 'Same as the file name without .md; never changes'),
  version: describe(z.int().check(z.positive()), 'Raised when the meaning of the question or its key changes'),
  title: describe(z.string().check(z.trim(), z.minLength(3), z.maxLength(60)), 'Plain text, at most 60 characters'),
  prompt: describe(line, 'One ability, at most 60 words, Markdown'),
  priority: describe(z.union([z.literal(1), z.literal(2), z.literal(3)]), '1 is asked everywhere, 3 is for the thorough'),
  level: z.enum(levels),
  minutes: describe(z.int().check(z.gte(1), z.lte(45)), 'Minutes to answer and read the feedback'),
  roles: z.array(z.enum(roles)).check(z.minLength(1)),
  topics: z.optional(describe(z.array(slug), 'Further topics it touches; its folder is its own topic')),
  contrasts: z.optional(describe(z.array(slug), 'Ids of items that are confused with this one; they meet in one drill')),
  exhibit: z.optional(exhibit),
  hints: z.optional(z.array(line).check(z.minLength(1), z.maxLength(3))),
  followUps: z.optional(z.array(followUp)),
  sources: z.array(source).check(z.minLength(2, 'at least two sources')),
};

const open = z.strictObject({
  ...everyKind,
  ...rubric,
  kind: z.literal('open'),
  followUps: z.array(followUp).check(z.minLength(2, 'an open question has at least two follow-ups')),
  mistakes: z.array(mistake).check(z.minLength(2, 'at least two common mistakes')),
  diagram: z.optional(diagram),
});

const choiceOption = z.strictObject({
  text: describe(line, 'Markdown'),
  correct: z.optional(z.literal(true)),
  why: describe(line, 'Why it is right or wrong, Markdown'),
  misconception: z.optional(describe(line, 'Wrong options: the misconception behind it, in a few words')),
});

const multipleChoice = z.strictObject({
  ...everyKind,
  kind: z.literal('multiple-choice'),
  options: z.array(choiceOption).check(z.minLength(3), z.maxLength(4)),
  diagram: z.optional(diagram),
});

const expression = z.string().check(z.minLength(1), z.maxLength(500));
const parameter = z.union([
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().check(z.positive()) }),
  z.strictObject({ choose: z.array(z.number()).check(z.minLength(2)) }),
]);

const numeric = z.strictObject({
  ...everyKind,
  kind: z.literal('numeric'),
  parameters: describe(z.record(z.string(), parameter), 'Drawn from the seed, in this order'),
  derived: z.optional(describe(z.record(z.string(), expression), 'Values computed from the parameters, in this order')),
  require: z.optional(describe(z.array(expression), 'Conditions a draw must meet, otherwise it is drawn again')),
  answer: describe(expression, 'The key, in the expression grammar'),
  unit: z.optional(describe(line, 'Shown behind the field; left out for a pure number')),
  percent: z.optional(describe(z.literal(true), 'The answer is a share: 0.25, 1/4 and 25 % are the same')),
  tolerance: describe(
    z.union([
      z.strictObject({ absolute: z.number().check(z.positive()) }),
      z.strictObject({ relative: z.number().check(z.positive(), z.lt(0.2)) }),
    ]),
    'How far from the key an answer may lie',
  ),
  rounding: describe(line, 'What the learner is told, such as "to two decimals"'),
  calculator: describe(z.boolean(), 'Whether a calculator is meant'),
  slips: z.array(
    z.strictObject({ name: line, value: expression, why: describe(line, 'What went wrong, Markdown') }),
  ).check(z.minLength(2, 'at least two named slips')),
  diagram: z.optional(diagram),
});

const derivation = z.strictObject({
  ...everyKind,
  kind: z.literal('derivation'),
  steps: z.array(
    z.strictObject({
      ask: describe(line, 'What this step has to reach, without giving it away'),
      show: describe(line, 'The step itself, Markdown with formulas'),
      why: describe(line, 'What justifies it'),
    }),
  ).check(z.minLength(3), z.maxLength(9)),
  mistakes: z.array(mistake).check(z.minLength(1)),
  diagram: z.optional(diagram),
});

const caseStudy = z.strictObject({
  ...everyKind,
  ...rubric,
  kind: z.literal('case-study'),
  facts: z.array(
    z.strictObject({ ask: describe(line, 'The clarifying question'), answer: describe(line, 'Released when asked') }),
  ).check(z.minLength(5)),
  curveballs: z.array(z.strictObject({ event: line, answer: line })).check(z.minLength(3), z.maxLength(3)),
  anchors: z.strictObject({ junior: line, senior: line, staff: line }),
  mistakes: z.array(mistake).check(z.minLength(2)),
  diagram,
});

const identifier = z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a Python name'));

const exercise = z.strictObject({
  ...everyKind,
  kind: z.literal('exercise'),
  entry: describe(z.array(identifier).check(z.minLength(1)), 'Names that the learner’s file must define'),
  packages: describe(z.array(identifier).check(z.minLength(1)), 'What the learner’s file may import beside the standard library'),
  seconds: z.optional(describe(z.number().check(z.positive(), z.lte(120)), 'Limit for one case; 5 when left out')),
  complexity: describe(line, 'What is aimed at, Markdown'),
  policy: describe(z.array(line).check(z.minLength(1)), 'One sentence for each undefined or contested value'),
  hints: z.array(line).check(z.minLength(1), z.maxLength(3)),
  followUps: z.array(followUp).check(z.minLength(2, 'an exercise has at least two follow-ups')),
  diagram: z.optional(diagram),
});

/** The front matter of an item's file, by kind. An exercise's file is the `exercise.md` of its folder. */
export const questionSchema = z.discriminatedUnion('kind', [open, multipleChoice, numeric, derivation, caseStudy, exercise]);

/** What stands in comments before the code of a chaff. */
export const chaffSchema = z.strictObject({
  title: describe(line, 'What the code does wrong, in a few words'),
  caughtBy: describe(z.union([identifier, z.array(identifier).check(z.minLength(1))]), 'The cases that must fail'),
  why: describe(z.array(z.strictObject({ text: keyPoint.shape.text, cues: keyPoint.shape.cues })).check(z.minLength(2), z.maxLength(3)), 'Why it is wrong'),
  hint: describe(line, 'For a learner who made this mistake; does not give the line away'),
  repaired: describe(z.string().check(z.minLength(1)), 'What stands in place of the wrong lines'),
});

/** The front matter of `topic.md`; its body is the primer. */
export const topicSchema = z.strictObject({
  title: describe(z.string().check(z.minLength(3), z.maxLength(60)), 'Shown in crumbs and trees'),
  week: describe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), 'Week of the plan'),
  prerequisites: z.optional(z.array(slug)),
  contrasts: z.optional(describe(z.array(slug), 'Topics that are confused with this one')),
  sources: z.array(source).check(z.minLength(1)),
});

/**
 * Headings (level 1) of a question file's body, in order. Each one's text is
 * Markdown; every heading named here must be there and no other may be.
 */
export const sectionsOf = {
  open: ['In 60 seconds', 'Full answer', 'Strong sample', 'Weak sample'],
  'multiple-choice': ['Explanation'],
  numeric: ['Worked solution'],
  derivation: ['In short'],
  exercise: ['Task', 'Explanation'],
  'case-study': ['In 60 seconds', 'Capacity', 'Baseline', 'Two designs', 'Metrics', 'Rollout', 'Monitoring'],
} as const satisfies Record<ItemKind, readonly string[]>;

export type QuestionFrontMatter = z.infer<typeof questionSchema>;
export type ItemKind = QuestionFrontMatter['kind'];
export type ChaffFrontMatter = z.infer<typeof chaffSchema>;
export type TopicFrontMatter = z.infer<typeof topicSchema>;
export type Level = (typeof levels)[number];
export type Exhibit = z.infer<typeof exhibit>;
export type NumericQuestion = z.infer<typeof numeric>;
export type ParameterSpec = z.infer<typeof parameter>;
