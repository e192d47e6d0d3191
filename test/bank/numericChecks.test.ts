import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedExpressions, disagreements, keysLostByRounding, notFinite, slipsTakenForRight } from './support/numericChecks';
import { typedAnswer } from './support/rounding';
import { runSolvers } from './support/solvers';

const variant = (answer: number, ...slips: number[]) => ({ values: { n: 3 }, answer, slips });
const rules = { tolerance: { absolute: 0.01 }, rounding: 'to two decimals', slips: [{ name: 'first', value: '1', why: '' }, { name: 'second', value: '2', why: '' }] };

describe('the checks of numeric questions', () => {
  it('notice what is not finite, in values, key and slips', () => {
    assert.equal(notFinite([variant(1, 2)]).length, 0);
    assert.equal(notFinite([variant(NaN), variant(1, Infinity), { values: { n: NaN }, answer: 1, slips: [] }]).length, 3);
  });

  it('notice a solver that differs, however little it is more than rounding', () => {
    assert.deepEqual(disagreements([variant(0.1 + 0.2)], [0.3]), []);
    assert.equal(disagreements([variant(1)], [1.00001]).length, 1);
    assert.equal(disagreements([variant(1), variant(2)], [1]).length, 1);
  });

  it('notice a slip within the tolerance, and one that comes there by rounding', () => {
    assert.deepEqual(slipsTakenForRight([variant(0.5, 0.6, 0.4)], rules), []);
    assert.match(slipsTakenForRight([variant(0.5, 0.6, 0.505)], rules)[0] ?? '', /second/);
    assert.match(slipsTakenForRight([variant(0.5, 0.5149)], rules)[0] ?? '', /first/);
  });

  it('notice a key that its own rounding makes wrong', () => {
    assert.deepEqual(keysLostByRounding([variant(0.1249)], rules), []);
    assert.equal(keysLostByRounding([variant(0.1249)], { ...rules, rounding: 'to one decimal' }).length, 1);
    assert.equal(keysLostByRounding([variant(0.1249)], { ...rules, percent: true, tolerance: { absolute: 0.0001 }, rounding: 'to the nearest percent' }).length, 1);
  });

  it('refuse a rounding that nobody could check', () => {
    assert.throws(() => keysLostByRounding([variant(1)], { ...rules, rounding: 'nicely' }), /no rule for the rounding "nicely"/);
  });

  it('notice a solver with the question’s own formula', () => {
    const generator = { answer: 'top / bottom', derived: { top: '2 * tp', bottom: '2 * tp + fp + fn', half: 'tp / 2' } };
    assert.deepEqual(copiedExpressions('def solve(tp, fp, fn):\n    return 2*tp / (2*tp + fp+fn)\n', generator), ['2 * tp + fp + fn']);
    assert.deepEqual(copiedExpressions('def solve(tp, fp, fn):\n    return 1 / (1 + (fp + fn) / (2 * tp))\n', generator), []);
    assert.deepEqual(copiedExpressions('return math.sqrt(a**2 + b)', { answer: 'sqrt(a ^ 2 + b)' }), ['sqrt(a ^ 2 + b)']);
  });
});

describe('what a learner types', () => {
  it('is the key, rounded as told', () => {
    assert.equal(typedAnswer(12.345, 'to two decimals', false), '12.35');
    assert.equal(typedAnswer(1234.5, 'to three significant digits', false), '1230');
    assert.equal(typedAnswer(0.12345, 'to three significant digits', true), '12.3 %');
    assert.equal(typedAnswer(0.126, 'to the nearest whole percent', true), '13 %');
    assert.equal(typedAnswer(6.6, 'a whole number', false), '7');
  });

  it('is unknown when the telling is', () => {
    for (const rounding of ['to some decimals', 'roughly', 'to zero decimals', 'to the nearest percent']) assert.equal(typedAnswer(1, rounding, false), undefined);
  });
});

describe('running solvers', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'ml-drills-solvers-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const solver = (name: string, ...lines: string[]): string => {
    const file = join(folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  it('gives the values in order, and solves with NumPy', async () => {
    const tasks = [
      { solver: solver('a.solver.py', 'import numpy as np', 'def solve(a, b):', '    return np.float64(a) - b'), parameters: [{ a: 3, b: 1 }, { a: 0.5, b: 1 }] },
      { solver: solver('b.solver.py', 'def solve(n):', '    return n'), parameters: [{ n: 1 }, { n: 2 }, { n: 1 }] },
    ];
    assert.deepEqual(await runSolvers(tasks), [{ values: [2, -0.5] }, { values: [1, 2, 1] }]);
  });

  it('says what went wrong, goes on with the next, and keeps what is printed apart', async () => {
    const results = await runSolvers([
      { solver: solver('raises.solver.py', 'def solve(n):', '    return 1 / n'), parameters: [{ n: 0 }] },
      { solver: solver('nan.solver.py', 'def solve(n):', '    return float("nan")'), parameters: [{ n: 0 }] },
      { solver: join(folder, 'missing.solver.py'), parameters: [{ n: 0 }] },
      { solver: solver('greedy.solver.py', 'def solve(n, answer):', '    return answer'), parameters: [{ n: 0 }] },
      { solver: solver('fine.solver.py', 'def solve(n):', '    print("noise")', '    return n'), parameters: [{ n: 4 }] },
    ]);
    const errors = results.map((result) => ('error' in result ? (/^(\w+)/m.exec(result.error.trimEnd().split('\n').at(-1) ?? '')?.[1] ?? '') : ''));
    assert.deepEqual(errors, ['ZeroDivisionError', 'ValueError', 'FileNotFoundError', 'TypeError', '']);
    assert.deepEqual(results.at(-1), { values: [4] });
  });
});
