import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { CueReader } from '../../../../src/core/grading/cues';

const sees = (text: string, ...cues: string[]): boolean => new CueReader(text).seesAny(cues);

describe('a cue', () => {
  it('stands in a text as a whole word, whatever its case', () => {
    assert.ok(sees('It lowers the Variance.', 'variance'));
    assert.ok(sees('it lowers variance', 'VARIANCE'));
    assert.ok(!sees('covariance', 'variance'));
    assert.ok(!sees('', 'variance'));
  });

  it('takes a star for any characters, or none', () => {
    assert.ok(sees('regularization', 'regulari*'));
    assert.ok(sees('regularised', 'regulari*'));
    assert.ok(sees('over', 'over*'));
    assert.ok(sees('covariance', '*variance'));
    assert.ok(sees('a backpropagated error', 'back*prop*ed'));
    assert.ok(!sees('irregular', 'regulari*'));
  });

  it('is found between hyphens and slashes, with or without them', () => {
    for (const text of ['out-of-bag', 'out of bag', 'out‑of‑bag', 'out – of — bag', 'out/of/bag']) {
      assert.ok(sees(text, 'out of bag'), text);
      assert.ok(sees(text, 'out-of-bag'), text);
    }
    assert.ok(sees('precision/recall', 'recall'));
  });

  it('of several words wants them next to each other, in order', () => {
    assert.ok(sees('the decision\n  boundaries move', 'decision boundar*'));
    assert.ok(!sees('the decision is a boundary', 'decision boundar*'));
    assert.ok(!sees('boundary decision', 'decision boundary'));
    assert.ok(!sees('a decision', 'decision boundary'));
  });

  it('is not kept from a word by punctuation around it', () => {
    for (const text of ['(variance)', '"variance",', '$variance$', '`variance`;', '“variance”!', '**variance**'.replaceAll('*', '')]) {
      assert.ok(sees(text, 'variance'), text);
    }
  });

  it('may be a symbol', () => {
    assert.ok(sees('the sum of |w|', '|w|'));
    assert.ok(sees('the sum of w² grows', 'w²'));
    assert.ok(sees('the sum of w2 grows', 'w²'), 'compatible forms are one');
    assert.ok(sees('O(n^2)', 'o(n^2*'));
    assert.ok(sees('β₁ is zero', 'β1'));
    assert.ok(sees('C++ or R', 'c++'));
    assert.ok(!sees('the sum of w', '|w|'));
  });

  it('of white space or nothing stands nowhere', () => {
    assert.ok(!sees('anything', '', '   '));
    assert.ok(!sees('', '*x'));
  });

  it('is one of many', () => {
    assert.ok(sees('a bagged tree', 'boost*', 'bag*'));
    assert.ok(!sees('a bagged tree', 'boost*', 'forest'));
    assert.ok(!new CueReader('bag').seesAny([]));
  });

  it('that is hostile takes no time to speak of', () => {
    const cue = `${'a*'.repeat(29)}b`;
    const began = performance.now();
    assert.ok(!sees('a'.repeat(200_000), cue));
    assert.ok(!sees('a '.repeat(100_000), 'a '.repeat(29) + 'b'));
    const took = performance.now() - began;
    assert.ok(took < 2000, `${Math.round(took)} ms`);
  });

  it('without a star is found in every text that has it among its words', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), word, fc.array(word), (before, cue, after) => {
        assert.ok(sees([...before, cue, ...after].join(' '), cue));
        assert.equal(sees([...before, ...after].join(' '), cue), [...before, ...after].includes(cue));
      }),
    );
  });

  it('with stars matches what a regular expression would', () => {
    const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((all) => all.join(''));
    const pattern = fc.array(fc.constantFrom('a', 'b', '*'), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters, pattern, (text, cue) => {
        const expected = text !== '' && new RegExp(`^${cue.replaceAll('*', '.*')}$`).test(text);
        assert.equal(sees(text, cue), expected);
      }),
      { numRuns: 500 },
    );
  });
});
