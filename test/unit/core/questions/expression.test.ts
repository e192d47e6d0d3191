import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compileExpression, ExpressionError, reservedNames } from '../../../../src/core/questions/expression';

const value = (text: string, values: Readonly<Record<string, number>> = {}): number => compileExpression(text, new Set(Object.keys(values)))(values);

function faultOf(text: string): ExpressionError {
  try {
    compileExpression(text, new Set(['x']));
  } catch (error) {
    assert.ok(error instanceof ExpressionError, String(error));
    return error;
  }
  return assert.fail(`"${text}" was compiled`);
}
const near = (actual: number, expected: number, by = 1e-12): void => assert.ok(Math.abs(actual - expected) <= by, `${actual}, not ${expected}`);

describe('an expression', () => {
  const known: readonly (readonly [text: string, value: number])[] = [
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['8 / 4 / 2', 1], ['8 - 4 - 2', 2], ['8 - (4 - 2)', 6],
    ['2 ^ 3 ^ 2', 512], ['(2 ^ 3) ^ 2', 64], ['2 * 3 ^ 2', 18], ['-2 ^ 2', -4], ['(-2) ^ 2', 4], ['2 ^ -1', 0.5], ['2 ^ -2 ^ 2', 2 ** -4],
    ['--3', 3], ['2 - -3', 5], ['-3 * -2', 6], ['1e3 + 2.5E-1', 1000.25],
    ['1 < 2', 1], ['2 <= 1', 0], ['2 > 1', 1], ['1 >= 2', 0], ['1 + 1 == 2', 1], ['1 != 1', 0],
    ['1 or 0 and 0', 1], ['(1 or 0) and 0', 0], ['0 and 1 or 1', 1], ['1 < 2 and 2 < 3', 1], ['3 and 2', 1], ['0 or 0', 0],
    ['sqrt(16)', 4], ['exp(0)', 1], ['log(exp(2))', 2], ['log2(8)', 3], ['log10(1000)', 3], ['abs(-3)', 3], ['floor(-1.5)', -2], ['ceil(1.2)', 2],
    ['tanh(0)', 0], ['sigmoid(0)', 0.5], ['round(2.5)', 3], ['round(1.2345, 2)', 1.23], ['mod(7, 3)', 1], ['mod(-1, 3)', 2],
    ['choose(5, 2)', 10], ['choose(5, 0)', 1], ['choose(5, 6)', 0], ['choose(5, -1)', 0], ['choose(50, 25)', 126410606437752],
    ['min(3, 1, 2)', 1], ['max(3, 1, 2)', 3], ['if(1 < 2, 10, 20)', 10], ['if(0, 10, 20)', 20], ['pi', Math.PI], ['  1  ', 1],
  ];
  for (const [text, expected] of known) {
    it(`${text} is ${expected}`, () => near(value(text), expected));
  }

  it('knows the names it is given, and no others', () => {
    assert.equal(value('x * y_2', { x: 3, y_2: 4 }), 12);
    assert.match(faultOf('x + z').message, /unknown name "z"/);
    assert.match(faultOf('sqrt').message, /unknown name "sqrt"/);
    assert.match(faultOf('x(1)').message, /unknown function "x"/);
  });

  it('reaches nothing of the language it is written in', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'globalThis', 'process', 'eval']) {
      assert.match(faultOf(name).message, /unknown name/);
      assert.match(faultOf(`${name}(1)`).message, /unknown function/);
    }
    for (const text of ['x.y', 'x[0]', '"x"', 'x = 1', 'x; x', '`x`', 'x ? 1 : 2', '{}', 'x => x']) faultOf(text);
  });

  it('gives what IEEE 754 gives outside a domain', () => {
    assert.equal(value('1 / 0'), Infinity);
    assert.equal(value('-1 / 0'), -Infinity);
    assert.ok(Number.isNaN(value('0 / 0')));
    assert.ok(Number.isNaN(value('log(-1)')));
    assert.ok(Number.isNaN(value('sqrt(-1)')));
    assert.ok(Number.isNaN(value('mod(1, 0)')));
    assert.equal(value('log(0)'), -Infinity);
  });

  it('says where it stops making sense', () => {
    const faults: readonly (readonly [text: string, offset: number, message: RegExp])[] = [
      ['', 0, /before "the end"/],
      ['   ', 0, /before "the end"/],
      ['1 +', 3, /the end/],
      ['1 2', 2, /unexpected "2"/],
      ['(1 + 2', 6, /expected "\)"/],
      ['1 + 2)', 5, /unexpected "\)"/],
      ['1 + zz', 4, /unknown name "zz"/],
      ['1 < x < 3', 6, /unexpected "<"/],
      ['2 * * 3', 4, /before "\*"/],
      ['+1', 0, /before "\+"/],
      ['not x', 0, /unknown name "not"/],
      ['x + sqrt(1, 2)', 4, /sqrt takes 1 values, not 2/],
      ['if(1, 2)', 0, /if takes 3 values, not 2/],
      ['round(1, 2, 3)', 0, /takes 1 to 2 values, not 3/],
      ['min()', 4, /before "\)"/],
    ];
    for (const [text, offset, message] of faults) {
      const fault = faultOf(text);
      assert.match(fault.message, message, text);
      assert.equal(fault.offset, offset, text);
    }
  });

  it('names a character it does not know, at its place', () => {
    const fault = faultOf('1 + $x');
    assert.match(fault.message, /unexpected "\$"/);
    assert.equal('1 + $x'.slice(fault.offset).trim(), '$x');
  });

  it('is bounded in depth, however it nests', () => {
    const deep = 100_000;
    const nested = ['('.repeat(deep) + '1' + ')'.repeat(deep), '-'.repeat(deep) + '1', '2^'.repeat(deep) + '2', 'abs('.repeat(deep) + '1', '2^-'.repeat(deep) + '2'];
    for (const text of nested) assert.match(faultOf(text).message, /too deeply/, text.slice(0, 5));
    near(value('('.repeat(50) + '1' + ')'.repeat(50)), 1);
  });

  it('may be long where it does not nest', () => {
    assert.equal(value(Array.from({ length: 400 }, () => '1').join(' + ')), 400);
  });

  it('never fails in another way than with its own error', () => {
    const tokens = fc.constantFrom('1', '2.5', 'x', '(', ')', '+', '-', '*', '/', '^', '<', '==', 'and', 'or', 'sqrt', 'if', ',', ' ', '$', 'pi');
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 20 }), (parts) => {
        try {
          assert.equal(typeof compileExpression(parts.join(' '), new Set(['x']))({ x: 1 }), 'number');
        } catch (error) {
          assert.ok(error instanceof ExpressionError);
          assert.ok(error.offset >= 0 && error.offset <= parts.join(' ').length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('computes sums and products as the language does', () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('+', '-', '*'), fc.constantFrom('+', '-', '*'), (a, b, c, first, second) => {
        const compute = (x: number, operator: string, y: number): number => (operator === '+' ? x + y : operator === '-' ? x - y : x * y);
        const expected = second === '*' && first !== '*' ? compute(a, first, b * c) : compute(compute(a, first, b), second, c);
        assert.equal(value(`x ${first} y ${second} z`, { x: a, y: b, z: c }) + 0, expected + 0);
      }),
    );
  });

  it('keeps its own words from being names', () => {
    for (const word of ['sqrt', 'normal_cdf', 'pi', 'and', 'or', 'if']) assert.ok(reservedNames.has(word), word);
    assert.ok(!reservedNames.has('x'));
  });
});

describe('normal_cdf', () => {
  /** From tables computed with 30 digits. */
  const table: readonly (readonly [x: number, p: number])[] = [
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.6448536269514722, 0.95],
    [1.959963984540054, 0.975],
    [2.5758293035489004, 0.995],
    [3, 0.99865010196837],
    [4, 0.999968328758167],
    [5, 0.999999713348428],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163009],
    [-4, 3.16712418331199e-5],
    [-6, 9.86587645037698e-10],
  ];
  for (const [x, p] of table) it(`of ${x} is ${p}`, () => near(value('normal_cdf(x)', { x }), p));

  it('is accurate in the far tail, relative to its size', () => {
    near(value('normal_cdf(x)', { x: -6 }) / 9.86587645037698e-10, 1, 1e-9);
    near(value('normal_cdf(x)', { x: -10 }) / 7.61985302416053e-24, 1, 1e-9);
  });

  it('has no step where the method changes, is symmetric, and never falls', () => {
    near(value('normal_cdf(x)', { x: 4 - 1e-13 }), value('normal_cdf(x)', { x: 4 }));
    const any = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(any, any, (a, b) => {
        near(value('normal_cdf(x)', { x: a }) + value('normal_cdf(x)', { x: -a }), 1);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(value('normal_cdf(x)', { x: low }) <= value('normal_cdf(x)', { x: high }) + 1e-15);
      }),
    );
    assert.deepEqual([value('normal_cdf(0 - 1 / 0)'), value('normal_cdf(1 / 0)')], [0, 1]);
  });

  it('of what is no number is none', () => {
    assert.ok(Number.isNaN(value('normal_cdf(0 / 0)')));
  });
});
