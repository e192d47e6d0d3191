import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { compileGenerator } from '../../src/core/questions/numericVariant';
import { folder, questionsOf } from './support/bank';
import { copiedExpressions, disagreements, keysLostByRounding, notFinite, slipsTakenForRight } from './support/numericChecks';
import { runSolvers, type Solution } from './support/solvers';

const seeds = Array.from({ length: 500 }, (_, i) => i + 1);
const fewestVariants = 50;

const items = questionsOf('numeric').map(({ id, path, front, body }) => ({
  id,
  front,
  body,
  solver: `${folder}/${path}.solver.py`,
  variants: seeds.map(compileGenerator(front)),
}));

/** What was drawn, without the values that follow from it: all that a solver is given. */
function drawn({ front, variants }: (typeof items)[number]): Record<string, number>[] {
  const names = Object.keys(front.parameters);
  return variants.map(({ values }) => Object.fromEntries(names.map((name) => [name, values[name] ?? NaN])));
}

describe('a numeric question, over 500 draws', () => {
  const solutions = new Map<string, Solution>();
  before(async () => {
    const results = await runSolvers(items.map((item) => ({ solver: item.solver, parameters: drawn(item) })));
    items.forEach(({ id }, i) => solutions.set(id, results[i] ?? { error: 'no answer' }));
  });

  it('is there at all', () => assert.notDeepEqual(items, []));

  for (const item of items) {
    const { id, front, body, variants } = item;
    describe(id, () => {
      it(`has at least ${fewestVariants} variants`, () => {
        const distinct = new Set(drawn(item).map((values) => JSON.stringify(values))).size;
        assert.ok(distinct >= fewestVariants, `${distinct} variants`);
      });

      it('computes finite numbers only', () => assert.deepEqual(notFinite(variants), []));

      it('agrees with its solver, which knows the drawn parameters only', () => {
        const solution = solutions.get(id) ?? { error: 'not asked' };
        if ('error' in solution) assert.fail(solution.error);
        assert.equal(solution.values.length, variants.length);
        assert.deepEqual(disagreements(variants, solution.values), []);
      });

      it('has a solver that goes another way', () => {
        assert.ok(existsSync(item.solver), `${item.solver} is missing`);
        assert.deepEqual(copiedExpressions(readFileSync(item.solver, 'utf8'), front), []);
      });

      it('takes no slip for the right answer', () => assert.deepEqual(slipsTakenForRight(variants, front), []));

      it('takes the key for right when it is rounded as told', () => assert.deepEqual(keysLostByRounding(variants, front), []));

      it('names no value in its texts that is not drawn or derived', () => {
        const known = new Set([...Object.keys(variants[0]?.values ?? {}), 'answer']);
        const named = JSON.stringify(body).matchAll(/⟦(\w+)⟧|\{\{\s*(\w+)\s*\}\}/g);
        assert.deepEqual([...named].map(([, name = '', raw = '']) => name || raw).filter((name) => !known.has(name)), []);
      });
    });
  }
});
