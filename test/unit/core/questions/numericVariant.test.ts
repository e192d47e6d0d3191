import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileGenerator, fillPlaceholders, formatNumber, type NumericGenerator } from '../../../../src/core/questions/numericVariant';

const generator = (fields: Partial<NumericGenerator> = {}): NumericGenerator => ({
  parameters: { a: { from: 1, to: 10, step: 1 }, b: { choose: [2, 4, 8] } },
  answer: 'a * b',
  slips: [{ value: 'a + b' }, { value: 'a / b' }],
  ...fields,
});

describe('a numeric variant', () => {
  it('is the same for the same seed', () => {
    const draw = compileGenerator(generator());
    fc.assert(fc.property(fc.nat(), (seed) => assert.deepEqual(draw(seed), compileGenerator(generator())(seed))));
  });

  it('draws from what was given, its ends included', () => {
    const draw = compileGenerator(generator());
    const variants = Array.from({ length: 500 }, (_, seed) => draw(seed).values);
    assert.deepEqual([...new Set(variants.map(({ a }) => a))].sort((x = 0, y = 0) => x - y), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual([...new Set(variants.map(({ b }) => b))].sort(), [2, 4, 8]);
  });

  it('has the answer and the slips of its own values', () => {
    const { values, answer, slips } = compileGenerator(generator())(7);
    const { a = NaN, b = NaN } = values;
    assert.equal(answer, a * b);
    assert.deepEqual(slips, [a + b, a / b]);
  });

  it('draws decimals as people write them', () => {
    const draw = compileGenerator(generator({ parameters: { a: { from: 0, to: 1, step: 0.1 }, b: { choose: [1, 2] } } }));
    const drawn = new Set(Array.from({ length: 300 }, (_, seed) => String(draw(seed).values['a'])));
    assert.deepEqual([...drawn].sort(), ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1']);
  });

  it('stops at the last step before the end', () => {
    const draw = compileGenerator(generator({ parameters: { a: { from: 1, to: 10, step: 4 }, b: { choose: [1, 2] } } }));
    assert.deepEqual([...new Set(Array.from({ length: 100 }, (_, seed) => draw(seed).values['a']))].sort(), [1, 5, 9]);
  });

  it('computes values from values, in order', () => {
    const draw = compileGenerator(generator({ derived: { c: 'a + b', d: 'c * 2' }, answer: 'd' }));
    const { values, answer } = draw(3);
    assert.equal(answer, 2 * ((values['a'] ?? NaN) + (values['b'] ?? NaN)));
    assert.throws(() => compileGenerator(generator({ derived: { d: 'c * 2', c: 'a + b' } })), /unknown name "c"/);
  });

  it('is drawn again until it meets the conditions', () => {
    const draw = compileGenerator(generator({ require: ['a > b', 'mod(a, 2) == 1'] }));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { a = NaN, b = NaN } = draw(seed).values;
        assert.ok(a > b && a % 2 === 1);
      }),
    );
  });

  it('is refused, not looked for without end, when no draw can meet them', () => {
    assert.throws(() => compileGenerator(generator({ require: ['a > 10'] }))(1), /no draw of 1000 meets the conditions \(seed 1\)/);
  });

  it('takes a comparison with what is no number for one that does not hold', () => {
    const draw = compileGenerator(generator({ require: ['log(0 - a) > 0'] }));
    assert.throws(() => draw(1), /no draw/);
  });

  it('may not use a word of the grammar as a name', () => {
    for (const name of ['sqrt', 'pi', 'and', 'or', 'if', '1a', 'a-b', '']) {
      assert.throws(() => compileGenerator(generator({ parameters: { a: { choose: [1, 2] }, b: { choose: [1, 2] }, [name]: { choose: [1, 2] } } })), /cannot be the name/, name);
      assert.throws(() => compileGenerator(generator({ derived: { [name]: 'a' } })), /cannot be the name/, `derived ${name}`);
    }
  });

  it('may not compute a name that is drawn', () => {
    assert.throws(() => compileGenerator(generator({ derived: { a: 'b' } })), /"a" is a parameter already/);
  });

  it('finds a malformed expression when it is compiled, wherever it stands', () => {
    for (const fields of [{ answer: 'a *' }, { derived: { c: 'z' } }, { require: ['a >'] }, { slips: [{ value: '(' }] }]) {
      assert.throws(() => compileGenerator(generator(fields)), { name: 'Error' }, JSON.stringify(fields));
    }
  });
});

describe('a number in a text', () => {
  it('is written as people do', () => {
    const written: readonly (readonly [value: number, text: string])[] = [
      [0, '0'], [0.25, '0.25'], [1250, '1250'], [10_000, '10,000'], [1_234_567, '1,234,567'], [-12_345, '-12,345'], [-1234, '-1234'], [1 / 3, '0.333333'], [0.1 + 0.2, '0.3'],
      [12_345.678, '12,345.7'], [1e21, '1e+21'], [1e-9, '1e-9'], [NaN, 'NaN'], [Infinity, 'Infinity'],
    ];
    for (const [value, text] of written) assert.equal(formatNumber(value), text);
  });

  it('reads back as itself, where it is whole', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => assert.equal(Number(formatNumber(value).replaceAll(',', '')), value)));
  });

  it('takes the place of its name', () => {
    assert.equal(fillPlaceholders('⟦a⟧ of ⟦b_2⟧, ⟦a⟧', { a: 0.5, b_2: 12_000 }), '0.5 of 12,000, 0.5');
  });

  it('leaves a name alone that has no value', () => {
    assert.equal(fillPlaceholders('⟦a⟧ ⟦zz⟧ {{a}} ⟦⟧ ⟦toString⟧', { a: 1 }), '1 ⟦zz⟧ {{a}} ⟦⟧ ⟦toString⟧');
  });
});
