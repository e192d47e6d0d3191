import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isWithin, readAnswer, readNumber } from '../../../../src/core/grading/number';

describe('reading a number', () => {
  const cases: readonly (readonly [text: string, value: number, unit?: string])[] = [
    ['0.25', 0.25], ['.25', 0.25], ['25.', 25], ['1/4', 0.25], ['-1 / 4', -0.25], ['25 %', 0.25], ['25%', 0.25], ['1/4 %', 0.0025],
    ['1,234.5', 1234.5], ['1,234', 1234], ['12,345,678', 12_345_678], ['1 234', 1234], ['1\u00a0234\u202f567', 1_234_567], ["1'234", 1234], ['1_000', 1000],
    ['−3', -3], ['-3', -3], ['+3', 3], ['2.5e-3', 0.0025], ['2E6', 2_000_000], ['0,25', 0.25], [' 7 ', 7], ['= 7', 7], ['≈7', 7], ['~ 7', 7],
    ['12 GiB', 12, 'GiB'], ['12gib', 12, 'GiB'], ['12', 12, 'GiB'], ['12 %', 12, '%'], ['１２', 12], ['0', 0], ['-0', -0], ['1/3', 1 / 3],
  ];
  for (const [text, value, unit] of cases) {
    it(`takes "${text}"${unit === undefined ? '' : ` of ${unit}`} for ${value}`, () => {
      assert.equal(readNumber(text, unit), value);
    });
  }

  it('refuses what is none', () => {
    const nonsense = ['', ' ', 'a lot', '1/0', '0/0', '1/2/3', '1//2', '--1', '1.2.3', '1e', 'e5', '0x10', 'NaN', 'Infinity', '1e999', '%', '/', '1/', '12 GiB', '1 2', '12,34,5', '١٢'];
    for (const text of nonsense) assert.equal(readNumber(text), undefined, text);
    assert.equal(readNumber('GiB', 'GiB'), undefined);
    assert.equal(readNumber('12 MB', 'GiB'), undefined);
  });

  it('reads back every number as it is printed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(readNumber(String(value)), value + 0, 'where -0 is printed as 0');
      }),
    );
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (text, unit) => {
        const value = readNumber(text, unit);
        assert.ok(value === undefined || Number.isFinite(value));
      }),
    );
  });

  it('is quick also where a text is long and hostile', () => {
    const began = performance.now();
    for (const text of ['1 '.repeat(100_000), '1,234'.repeat(50_000), '9'.repeat(200_000), ' '.repeat(200_000), '1'.repeat(100_000) + 'x']) readNumber(text);
    assert.ok(performance.now() - began < 1000);
  });
});

describe('reading the answer to a question for a share', () => {
  const share = (text: string): number | undefined => readAnswer(text, { percent: true });

  it('takes 0.25, 1/4, 25 % and a bare 25 for the same', () => {
    for (const text of ['0.25', '1/4', '25 %', '25', '25.0']) assert.equal(share(text), 0.25, text);
  });

  it('leaves shares up to one, and what cannot be meant as per cent', () => {
    assert.equal(share('1'), 1);
    assert.equal(share('0.5 %'), 0.005);
    assert.equal(share('100'), 1);
    assert.equal(share('250'), 250);
    assert.equal(share('150 %'), 1.5);
    assert.equal(share('-25'), -25);
    assert.equal(share('none'), undefined);
  });

  it('changes nothing where the answer is no share', () => {
    assert.equal(readAnswer('25', { percent: false }), 25);
    assert.equal(readAnswer('25 MB', { percent: false, unit: 'MB' }), 25);
  });
});

describe('a number is close enough', () => {
  it('within an absolute tolerance, its ends included', () => {
    assert.ok(isWithin(0.3, 0.2, { absolute: 0.1 }), 'although 0.3 - 0.2 is a little more than 0.1 in floating point');
    assert.ok(isWithin(0.1, 0.2, { absolute: 0.1 }));
    assert.ok(!isWithin(0.3001, 0.2, { absolute: 0.1 }));
  });

  it('within a share of the key, also of a negative one', () => {
    assert.ok(isWithin(101, 100, { relative: 0.01 }));
    assert.ok(!isWithin(101.1, 100, { relative: 0.01 }));
    assert.ok(isWithin(-99, -100, { relative: 0.01 }));
    assert.ok(isWithin(0, 0, { relative: 0.01 }));
    assert.ok(!isWithin(0.001, 0, { relative: 0.01 }));
  });

  it('never when the key is no finite number, as a slip that divides by zero', () => {
    for (const key of [NaN, Infinity, -Infinity]) assert.ok(!isWithin(1, key, { relative: 0.1 }), String(key));
  });
});
