import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compilePack } from '../../src/adapters/questions/compiler';
import { readPack } from '../../src/adapters/questions/readPack';
import { Candidates } from './proofs/candidates';
import { proveChaff, proveRight } from './proofs/exerciseProof';
import { newExercise, newQuestion, newTopic, type Scaffold } from './support/scaffold';

describe('npm run new', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ml-drills-new-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function compiled(files: Scaffold): Promise<ReturnType<typeof compilePack>> {
    for (const [name, text] of Object.entries({ ...newTopic('my-topic'), ...files })) {
      const path = join(folder, 'evaluation', 'my-topic', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return compilePack(await readPack(folder));
  }

  for (const kind of ['open', 'multiple-choice', 'numeric', 'derivation', 'case-study']) {
    it(`writes a question that passes the schema: ${kind}`, async () => {
      const { diagnostics, index } = await compiled(newQuestion(kind, 'my-question'));
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(index.items.map(({ id, kind: made }) => [id, made]), [['my-question', kind]]);
    });
  }

  it('knows no other kinds', () => assert.throws(() => newQuestion('poem', 'x'), /"poem" is not one of open, multiple-choice/));

  it('writes an exercise that passes the schema and whose cases catch its chaff', async () => {
    const { diagnostics, bodies } = await compiled(newExercise('my-exercise'));
    assert.deepEqual(diagnostics, []);
    const body = bodies.get('my-exercise');
    assert.ok(body?.kind === 'exercise');
    const files = newExercise('my-exercise');
    const named = (name: string) => ({ name, code: files[`my-exercise/${name}`] ?? '' });
    const candidates = await Candidates.make();
    try {
      const exercise = { id: body.id, path: join(folder, 'evaluation', 'my-topic', 'my-exercise'), hash: '', body, references: [named('solution.py'), named('solution_alt.py')] as const, accepted: [named('accepted/in_a_loop.py')], equivalent: new Map<string, string>() };
      assert.deepEqual(await proveRight(exercise, candidates, 1), []);
      assert.deepEqual(await proveChaff(exercise, candidates), []);
    } finally {
      await candidates.dispose();
    }
  });
});
