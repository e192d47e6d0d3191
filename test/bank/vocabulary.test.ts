import assert from 'node:assert/strict';
import { Candidates } from './proofs/candidates';
import { readExercises } from './proofs/exerciseFolder';

const [some] = await readExercises();
assert.ok(some);
const body = some.body;

/** Comparisons as a case makes them: `answer()` gives the value of `got`. `[expected, got, holds]`, all as Python. */
const comparisons: readonly (readonly [expected: string, got: string, holds: boolean])[] = [
  ['1.0', '1.0 + 1e-9', true],
  ['1.0', '1.001', false],
  ['1e9', '1e9 + 1', true],
  ['1.0', '1', true],
  ['1.0', 'np.float32(1.0)', true],
  ['1.0', 'np.array(1.0)', true],
  ['1.0', 'np.array([1.0])', false],
  ['1.0', 'True', false],
  ['1.0', '"1.0"', false],
  ['1.0', 'None', false],
  ['float("nan")', 'float("nan")', true],
  ['float("inf")', 'float("inf")', true],
  ['float("inf")', '-float("inf")', false],
  ['0.0', 'float("nan")', false],
  ['2**70', '2**70', true],
  ['2**70', '2**70 + 1', false],
  ['True', 'np.True_', true],
  ['True', '1', false],
  ['"a"', 'np.str_("a")', true],
  ['None', 'None', true],
  ['None', '0', false],
  ['np.array([1.0, 2.0])', 'np.array([1.0, 2.0])', true],
  ['np.array([1.0, 2.0])', '[1.0, 2.0]', false],
  ['np.array([1.0, 2.0])', 'np.array([[1.0, 2.0]])', false],
  ['np.array([1.0, 2.0])', 'np.array([1, 2])', false],
  ['np.array([1, 2])', 'np.array([1, 2], dtype=np.int32)', true],
  ['np.array([1, 2])', 'np.array([1.0, 2.0])', false],
  ['np.array([1.0, np.nan])', 'np.array([1.0, np.nan])', true],
  ['np.array([True, False])', 'np.array([1, 0])', false],
  ['np.array([])', 'np.array([])', true],
  ['np.array(["a", "b"])', 'np.array(["a", "c"])', false],
  ['np.array(["a", np.nan], dtype=object)', 'np.array(["a", np.nan], dtype=object)', true],
  ['(1, [2.0])', '(1, [2.0])', true],
  ['(1, 2)', '[1, 2]', false],
  ['(1, 2)', '(1,)', false],
  ['{"a": 1.0}', '{"a": 1.0}', true],
  ['{"a": 1.0}', '{"a": 1.0, "b": 2.0}', false],
  ['{"a": 1.0}', '{"b": 1.0}', false],
  ['near(1.0, 0.1)', '1.05', true],
  ['near(1.0, 0.1)', '1.2', false],
  ['any_of(0, 1)', '1', true],
  ['any_of(0, 1)', '2', false],
  ['(1, anything())', '(1, object())', true],
  ['up_to_sign([[1.0, 0.0], [0.0, 1.0]])', 'np.array([[-1.0, 0.0], [0.0, 1.0]])', true],
  ['up_to_sign([[1.0, 0.0]])', 'np.array([[0.0, 1.0]])', false],
  ['same_subspace([[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])', 'np.array([[2.0, 2.0, 1.0], [0.0, 0.0, -3.0]])', true],
  ['same_subspace([[1.0, 1.0]])', 'np.array([[1.0, 0.9]])', false],
  ['same_subspace([[1.0, 0.0]])', 'np.zeros((1, 2))', false],
  ['same_subspace([[1.0, 0, 0], [0, 1.0, 0]])', 'np.array([[1.0, 0, 0], [1.0, 0, 0]])', false],
  ['same_curve([0, 0, 1], [0, 1, 1])', '(np.array([0.0, 0.0, 0.5, 1.0]), np.array([0.0, 1.0, 1.0, 1.0]))', true],
  ['same_curve([0, 0, 1], [0, 1, 1])', '(np.array([0.0, 1.0]), np.array([0.0, 1.0]))', false],
  ['same_curve([0, 1], [0, 1])', 'np.array([0.0, 1.0])', false],
  ['same_grouping([0, 0, 1])', 'np.array([5, 5, 2])', true],
  ['same_grouping([0, 0, 1])', 'np.array([5, 2, 2])', false],
  ['same_grouping([0, 1, 2])', 'np.array([0, 0, 0])', false],
  ['draws_like({0: 0.5, 1: 0.5}, of=1000)', 'np.tile([0, 1], 500)', true],
  ['draws_like({0: 0.5, 1: 0.5}, of=1000)', 'np.zeros(1000, dtype=int)', false],
  ['draws_like({0: 0.5, 1: 0.5}, of=1000)', 'np.tile([0, 1], 5)', false],
  ['draws_like({0: 1.0}, of=100)', 'np.full(100, 7)', false],
  ['draws_like({0: 1.0}, of=100)', '3', false],
];

const words = 'any_of, anything, call, case, draws_like, near, raises, read, same_curve, same_grouping, same_subspace, up_to_sign';

describe('the vocabulary of cases', () => {
  let candidates: Candidates;
  before(async () => (candidates = await Candidates.make()));
  after(() => candidates.dispose());

  /** Runs cases against code; gives for each what it says, empty when it holds. */
  async function verdicts(tests: string, code: string): Promise<readonly string[]> {
    const { results, loadFailure } = await candidates.run({ ...body, tests, cases: [] }, code);
    assert.equal(loadFailure, undefined);
    return results.map(({ passed, message }) => (passed ? '' : message || 'no message'));
  }
  const head = `import numpy as np\nfrom mldrills import ${words}\n\n`;

  it('compares values by meaning', async () => {
    const tests = comparisons.map(([expected], i) => `@case(edge="x")\ndef case_${i}(answer):\n    call(answer, ${i}).gives(${expected})\n`).join('\n');
    const code = `import numpy as np\n\nVALUES = [${comparisons.map(([, got]) => `lambda: ${got}`).join(', ')}]\n\ndef answer(i):\n    return VALUES[i]()\n`;
    const told = await verdicts(head + tests, code);
    const wrong = comparisons.flatMap(([expected, got, holds], i) => ((told[i] === '') === holds ? [] : [`${expected} and ${got}: ${told[i] === '' ? 'holds' : told[i]}`]));
    assert.equal(told.length, comparisons.length);
    assert.deepEqual(wrong, []);
  });

  it('says where values differ, in one sentence', async () => {
    const tests = `${head}@case(edge="x")
def a(f):
    call(f, "far").gives(np.array([[1.0, 2.0], [3.0, 4.0]]))

@case(edge="x")
def b(f):
    call(f, "nested").gives((1, {"k": [1.0, 2.0]}))

@case(edge="x")
def c(f):
    raises(ValueError, f, "nothing")

@case(edge="x")
def d(f):
    call(f, "nothing").satisfies("is a list", lambda value: value[0] == 1)
`;
    const code = 'import numpy as np\n\ndef f(what):\n    return {"far": np.array([[1.0, 2.5], [3.0, 9.0]]), "nested": (1, {"k": [1.0, 3.0]}), "nothing": None}[what]\n';
    assert.deepEqual(await verdicts(tests, code), [
      'at [1, 1] expected 4.0, got 9.0; 2 of 4 values differ',
      "in [1]: in ['k']: in [1]: expected 2.0, got 3.0",
      'expected ValueError, got a value',
      'does not hold: is a list',
    ]);
  });

  it('protects arguments, whatever they hold, and hands objects over as they are', async () => {
    const tests = `${head}class Thing:
    pass

@case(edge="x")
def unchanged(keep):
    call(keep, [Thing(), np.random.default_rng(0), np.array([np.nan, "a"], dtype=object)], {"a": {1}})

@case(edge="x")
def inner(spoil):
    call(spoil, [[1, 2], {"k": np.zeros(2)}])

@case(edge="x")
def in_a_set(grow):
    call(grow, {1, 2})
`;
    const code = 'def keep(things, table):\n    return things\n\ndef spoil(things):\n    things[1]["k"][0] = 5.0\n\ndef grow(numbers):\n    numbers.add(3)\n';
    const [kept, inner, grown] = await verdicts(tests, code);
    assert.equal(kept, '');
    assert.match(inner ?? '', /argument 1 was changed/);
    assert.match(grown ?? '', /argument 1 was changed/);
  });

  it('writes down what was called, as Python that can be pasted', async () => {
    const tests = `${head}@case(edge="x")
def a(Model):
    model = call(Model, 2, scale=0.1).value
    call(model.fit, np.array([1.0, 0.1 + 0.2]))
    read(model, "mean_").gives(7.0)
`;
    const code = 'class Model:\n    def __init__(self, k, scale):\n        self.k = k\n\n    def fit(self, values):\n        self.mean_ = values.mean()\n        return self\n';
    const { results } = await candidates.run({ ...body, tests, cases: [] }, code);
    assert.deepEqual(results[0]?.calls, ['model = Model(2, scale=0.1)', 'model.fit(np.array([1.0, 0.30000000000000004]))', 'model.mean_']);
    assert.equal(results[0]?.line, 1);
  });
});
