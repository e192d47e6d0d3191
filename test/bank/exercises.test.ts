import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Candidates } from './proofs/candidates';
import { readExercises } from './proofs/exerciseFolder';
import { proveChaff, proveMutation, proveOracle, proveRight, repaired } from './proofs/exerciseProof';
import { readReport, unproven } from './proofs/report';

const exercises = await readExercises();
const wanted = 24;
/** Of the mutants; `npm run prove` runs all. */
const sampleOf = 10;

describe('the exercises of the bank', () => {
  let candidates: Candidates;
  before(async () => (candidates = await Candidates.make()));
  after(() => candidates.dispose());

  it(`are at least ${wanted}`, () => assert.ok(exercises.length >= wanted, `${exercises.length}`));

  it('are proven as they are now: npm run prove -- --changed', () => {
    assert.deepEqual(unproven(exercises, readReport()).map(({ id }) => id), []);
  });

  it('are all that the report speaks of', () => {
    assert.deepEqual(Object.keys(readReport()).filter((id) => !exercises.some((exercise) => exercise.id === id)), []);
  });

  for (const exercise of exercises) {
    describe(exercise.id, () => {
      it('agrees with its oracle', async () => assert.deepEqual((await proveOracle(exercise)).faults, []));
      it('accepts every right solution', async () => assert.deepEqual(await proveRight(exercise, candidates, 2), []));
      it('catches every chaff, and what does nothing', async () => assert.deepEqual(await proveChaff(exercise, candidates), []));
      it('catches a sample of mutants', async () => {
        const start = parseInt(exercise.hash, 16) % sampleOf;
        assert.deepEqual((await proveMutation(exercise, candidates, (i) => i % sampleOf === start)).faults, []);
      });
    });
  }
});

describe('the proofs of an exercise', function () {
  this.timeout(60_000);
  let candidates: Candidates;
  before(async () => (candidates = await Candidates.make()));
  after(() => candidates.dispose());
  const softmax = exercises.find(({ id }) => id === 'softmax');
  assert.ok(softmax);
  const [solution] = softmax.references;

  it('name a right solution that is refused', async () => {
    const accepted = [{ name: 'accepted/wrong.py', code: solution.code.replace('keepdims=True', 'keepdims=False') }];
    assert.match((await proveRight({ ...softmax, accepted }, candidates, 1)).join(), /^accepted\/wrong\.py fails with seed 0: /);
  });

  it('name chaff that is not caught, and a repair that is none', async () => {
    const [chaff] = softmax.body.chaff;
    assert.ok(chaff);
    const harmless = { ...softmax, body: { ...softmax.body, chaff: [{ ...chaff, code: solution.code, bug: [1, 1] as const, repaired: 'import numpy as np' }] } };
    const faults = await proveChaff(harmless, candidates);
    assert.ok(faults.some((fault) => fault.startsWith(`chaff ${chaff.id} passes`)));
    assert.ok(faults.some((fault) => /^1 chaff; at least 5/.test(fault)));
    const unrepaired = { ...softmax, body: { ...softmax.body, chaff: [{ ...chaff, repaired: chaff.code.split('\n')[chaff.bug[0] - 1] ?? '' }] } };
    assert.ok((await proveChaff(unrepaired, candidates)).some((fault) => fault.startsWith(`chaff ${chaff.id}, repaired, fails`)));
  });

  it('name mutants that survive when the cases are too few', async () => {
    const tests = softmax.body.tests.slice(0, softmax.body.tests.indexOf('@case(edge="1e4")'));
    const cases = softmax.body.cases.filter(({ visible }) => visible);
    const { faults, survivors } = await proveMutation({ ...softmax, body: { ...softmax.body, tests, cases } }, candidates);
    assert.ok(survivors.length > 0);
    assert.match(faults.join(), /survives: .*max.* -> .*min/);
  });

  it('refuse an equivalent that is caught or does not exist', async () => {
    const equivalent = new Map([['no such change', 'a reason of some length']]);
    assert.match((await proveMutation({ ...softmax, equivalent }, candidates)).faults.join(), /names a mutant that does not exist/);
  });

  it('put the repaired lines in place of the wrong ones', () => {
    assert.equal(repaired({ code: 'a\nb\nc\nd\n', bug: [2, 3], repaired: 'x' }), 'a\nx\nd\n');
  });
});

describe('npm run prove -- --solution', function () {
  this.timeout(60_000);
  const run = promisify(execFile);
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'ml-drills-solution-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const prove = async (code: string): Promise<{ code: number; stdout: string }> => {
    const file = join(folder, 'mine.py');
    writeFileSync(file, code);
    return run('node', ['scripts/prove.mjs', '--solution', file, 'softmax']).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => error,
    );
  };

  it('ends with 0 on a full pass only, and prints the verdicts', async () => {
    const [solution] = exercises.find(({ id }) => id === 'softmax')?.references ?? [];
    const full = await prove(solution?.code ?? '');
    assert.equal(full.code, 0);
    assert.equal((JSON.parse(full.stdout) as { passed: boolean }).passed, true);
    const broken = await prove('import numpy as np\n\ndef softmax(logits, axis=-1):\n    weights = np.exp(logits)\n    return weights / weights.sum(axis=axis, keepdims=True)\n');
    assert.equal(broken.code, 1);
    const { cases } = JSON.parse(broken.stdout) as { cases: { id: string; passed: boolean; message: string }[] };
    assert.match(cases.find(({ id }) => id === 'logits_of_1e4_stay_finite')?.message ?? '', /expected 0\.25, got np\.nan/);
    const unloadable = await prove('def softmax(:\n');
    assert.equal(unloadable.code, 1);
    assert.match(unloadable.stdout, /"loadFailure": "line 1: SyntaxError/);
  });
});
