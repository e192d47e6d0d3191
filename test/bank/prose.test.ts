import assert from 'node:assert/strict';
import { likePairs, phraseFinder, plainWords, sentenceLength, sentences } from './support/prose';
import { britishWords } from './support/spelling';

/** How many sentences a text has, by the check. */
const count = (text: string): number => sentences(text).length;

describe('reading the bank’s Markdown as prose', () => {
  it('ends a sentence at a full stop, a question mark and an exclamation mark', () => {
    assert.deepEqual(sentences('Why? Because. Really! "So." Then.'), ['Why?', 'Because.', 'Really!', '"So."', 'Then.']);
  });

  it('does not end one at decimals, abbreviations, names of libraries and column names', () => {
    assert.equal(count('A rate of 0.5 vs. 1.5, e.g. Adam or i.e. SGD with np.mean, in scikit-learn.'), 1);
    assert.equal(count('Take the mean of max.days and stop.'), 1);
  });

  it('ends one before the name of a column', () => assert.equal(count('It leaks. max_days_late is known later.'), 2));

  it('ends one at items of lists, headings and paragraphs', () => {
    assert.deepEqual(sentences('## Why\n\nFirst\n\n- one thing\n- another thing\n\n1. a step\n2. last step'), ['Why', 'First', 'one thing', 'another thing', 'a step', 'last step']);
  });

  it('reads a formula or a piece of code as one word, stops and all', () => {
    assert.equal(sentenceLength(['The loss $a + b. C + d$ is `f(x). Y = z` here.']), 6);
    assert.equal(sentenceLength(['It is $a$. Then $b$.']), 2.5);
  });

  it('goes on after a displayed formula unless a capital follows', () => {
    assert.equal(count('It is\n\n$$x.\\ Y$$\n\nwhere all is known.'), 1);
    assert.equal(count('It is\n\n$$x.\\ Y$$\n\nHere all is known.'), 2);
  });

  it('takes amounts of money for what they are', () => {
    assert.equal(plainWords('It costs $20 now and $30 later').length, 7);
    assert.equal(plainWords('It costs \\$20 now and \\$30 later').length, 7);
  });

  it('leaves out blocks of code and tables', () => assert.equal(sentenceLength(['Look here.\n\n```python\na = b c d e f\n```\n\n| a | b c d |\n|---|---|\n\nAnd there.']), 2));

  it('notices a text of long sentences', () => {
    const long = `${'word '.repeat(24)}end. `;
    assert.equal(sentenceLength([long, long]), 25);
    assert.equal(sentenceLength([long, 'Short.']), 13);
  });
});

describe('comparing texts', () => {
  const prompt = 'What is the difference between L1 and L2 regularization?';

  it('finds prompts that say the same in nearly the same words', () => {
    assert.deepEqual(likePairs([prompt, 'Something else is asked here.', 'What is the difference between L1 and L2 penalties?'], 0.5), [{ first: 0, second: 2, likeness: 6 / 8 }]);
    assert.equal(likePairs([prompt, prompt.toUpperCase()], 1).length, 1);
  });

  it('lets prompts pass that share a few words', () => assert.deepEqual(likePairs([prompt, 'What is the difference between bagging and boosting?'], 0.5), []));

  it('finds whole words only, over line breaks and beside marks', () => {
    assert.equal(phraseFinder('AB test')('Run an ab\ntest, twice.'), true);
    assert.equal(phraseFinder('soft-max')('(soft-max)'), true);
    assert.equal(phraseFinder('AB test')('Run a tab test.'), false);
    assert.equal(phraseFinder('learn rate')('The learn rates'), false);
  });
});

describe('the check of spelling', () => {
  it('finds British words and leaves American ones', () => {
    assert.deepEqual(britishWords('Regularisation, optimisers and normalised neighbours, labelled towards the centre.'), [
      'Regularisation', 'optimisers', 'normalised', 'neighbours', 'labelled', 'towards', 'centre',
    ]);
    assert.deepEqual(britishWords('Regularization, labeled neighbors: precise, raise, otherwise, exercise, supervised, analyses of a program, advise.'), []);
  });

  it('looks away from code', () => assert.deepEqual(britishWords('Call `normalise(x)`.'), []));
});
