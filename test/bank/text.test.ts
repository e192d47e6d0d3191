import assert from 'node:assert/strict';
import { bank, questions } from './support/bank';
import { glossary, glossarySchema } from './support/glossary';
import { likePairs, phraseFinder, plain, sentenceLength } from './support/prose';
import { britishWords } from './support/spelling';
import { everyText, primers, textsOf } from './support/texts';

const longestAverage = 20;
const likestPrompts = 0.5;

const theSeven = [
  'What is the difference between L1 and L2 regularization?',
  'How would you handle an imbalanced dataset?',
  'Why is feature scaling important for SVM?',
  'What’s the intuition behind the bias-variance trade-off?',
  'How does PCA work, and when would you use it?',
  'What evaluation metric would you choose for a fraud detection model?',
  'Explain how gradient boosting works compared to random forests.',
];

describe('the texts of the bank', () => {
  it('compile without a fault', () => {
    assert.deepEqual(bank.diagnostics, []);
    assert.ok(questions.length > 0);
  });

  it('have the seven prompts that must be there, word for word', () => {
    const prompts = new Set(questions.map(({ front }) => front.prompt));
    assert.deepEqual(theSeven.filter((prompt) => !prompts.has(prompt)), []);
  });

  it('have no two prompts that are nearly the same', () => {
    const pairs = likePairs(questions.map(({ front }) => front.prompt), likestPrompts);
    assert.deepEqual(pairs.map(({ first, second, likeness }) => `${questions[first]?.id} and ${questions[second]?.id}: ${likeness}`), []);
  });

  it('have no two titles that are the same', () => {
    const titles = questions.map(({ front }) => front.title.toLowerCase());
    assert.deepEqual(titles.filter((title, i) => titles.indexOf(title) !== i), []);
  });

  it(`have sentences of at most ${longestAverage} words on average`, () => {
    const groups = [
      ...questions.flatMap((question) => textsOf(question).map(({ where, texts }) => ({ where: `${question.path}: ${where}`, length: sentenceLength(texts) }))),
      ...[...primers].map(([where, text]) => ({ where, length: sentenceLength([text]) })),
    ];
    assert.deepEqual(groups.filter(({ length }) => length > longestAverage).map(({ where, length }) => `${where} ${length.toFixed(1)}`), []);
  });

  it('are in American spelling', () => {
    assert.deepEqual(everyText.flatMap(({ where, text }) => britishWords(text).map((word) => `${where}: ${word}`)), []);
  });

  it('keep to the terms of the glossary', () => {
    const variants = glossary.flatMap(({ term, not }) => (not ?? []).map((variant) => ({ term, variant, standsIn: phraseFinder(variant) })));
    assert.ok(variants.length > 0);
    const plainTexts = everyText.map(({ where, text }) => ({ where, text: plain(text) }));
    const used = variants.flatMap(({ term, variant, standsIn }) => plainTexts.filter(({ text }) => standsIn(text)).map(({ where }) => `${where}: "${variant}" for "${term}"`));
    assert.deepEqual(used, []);
  });
});

describe('the glossary', () => {
  it('has each term once', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    assert.deepEqual(terms.filter((term, i) => terms.indexOf(term) !== i), []);
  });

  it('calls no term a wrong variant of another', () => {
    const variants = new Set(glossary.flatMap(({ not }) => not ?? []).map((variant) => variant.toLowerCase()));
    assert.deepEqual(glossary.filter(({ term }) => variants.has(term.toLowerCase())), []);
  });

  it('is refused with an unknown field or without a meaning', () => {
    assert.equal(glossarySchema.safeParse([{ term: 'loss', means: 'What training minimizes.' }]).success, true);
    assert.equal(glossarySchema.safeParse([{ term: 'loss' }]).success, false);
    assert.equal(glossarySchema.safeParse([{ term: 'loss', means: 'It.', never: ['cost'] }]).success, false);
    assert.equal(glossarySchema.safeParse([]).success, false);
  });
});
