import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Candidates } from './proofs/candidates';
import { readExercises } from './proofs/exerciseFolder';
import { exerciseSheet, sheetHash } from './support/exerciseSheet';
import { readExerciseRecords, solversFolder } from './support/solverRecords';

const exercises = await readExercises();
const records = new Map(readExerciseRecords().map((record) => [record.item, record]));
const solvers = ['a', 'b', 'c'];
const solutionOf = (id: string, solver: string): string => join(solversFolder, 'exercises', id, `${solver}.py`);

describe('exercises, solved by three who did not write them', () => {
  let candidates: Candidates;
  before(async () => (candidates = await Candidates.make()));
  after(() => candidates.dispose());

  it('are all solved, from the task as it is now', () => {
    const open = exercises.filter(({ id, body }) => records.get(id)?.sheet !== sheetHash(body)).map(({ id, body }) => `${id}: solve it from its sheet, then record ${sheetHash(body)}`);
    assert.deepEqual(open, []);
    assert.deepEqual([...records.keys()].filter((item) => !exercises.some(({ id }) => id === item)), []);
  });

  it('are solved by at least two of them at the first try, and each failure is ruled', () => {
    for (const { item, firstTry, rulings } of records.values()) {
      const failures = firstTry.filter((passed) => !passed).length;
      assert.ok(firstTry.length - failures >= 2, item);
      assert.equal(rulings.length, failures, item);
    }
  });

  for (const { id, body } of exercises) {
    it(`${id} refuses none of the answers that were right`, async () => {
      for (const [place, solver] of solvers.entries()) {
        assert.ok(existsSync(solutionOf(id, solver)), `${id} by ${solver}`);
        const { failed, loadFailure } = await candidates.run(body, readFileSync(solutionOf(id, solver), 'utf8'), { seed: place });
        assert.deepEqual({ failed, loadFailure }, { failed: [], loadFailure: undefined }, `${id} by ${solver}`);
      }
    });
  }
});

describe('the sheet of an exercise', () => {
  it('gives nothing away', () => {
    for (const { body } of exercises) {
      const { 'task.md': task, 'examples.py': examples } = exerciseSheet(body);
      const hidden = body.cases.filter(({ visible }) => !visible).map(({ id }) => id);
      assert.deepEqual(hidden.filter((id) => examples.includes(`def ${id}(`)), [], body.id);
      assert.equal(examples.match(/^@case/gm)?.length, body.cases.length - hidden.length, body.id);
      assert.ok(!task.includes('# Explanation'), body.id);
      assert.ok(!task.includes(body.solution.slice(-60)), body.id);
    }
  });
});
