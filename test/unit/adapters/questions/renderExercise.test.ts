import assert from 'node:assert/strict';
import { compilePack, type CompiledPack } from '../../../../src/adapters/questions/compiler';
import { exerciseFiles } from '../../../fixtures/exerciseFiles';

const folder = 'arithmetic/multiples/double';

function compiled(changes: Readonly<Record<string, string | undefined>> = {}): CompiledPack {
  const files = Object.entries({ ...exerciseFiles, ...changes }).flatMap(([name, text]): [string, string][] => (text === undefined ? [] : [[`${folder}/${name}`, text]]));
  return compilePack(new Map(files), 'mine');
}

const faults = (changes: Readonly<Record<string, string | undefined>>): string[] => compiled(changes).diagnostics.map(({ file, line, message }) => `${file.slice(folder.length + 1)}:${line} ${message}`);
const change = (file: string, from: string, to: string): Record<string, string> => ({ [file]: (exerciseFiles[file] ?? '').replace(from, to) });

describe('compiling an exercise', () => {
  it('gives its cases, its code and its chaff', () => {
    const { index, bodies, diagnostics } = compiled();
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(index.items.map(({ id, kind, topic }) => [id, kind, topic]), [['mine/double', 'exercise', 'multiples']]);
    const body = bodies.get('mine/double');
    assert.ok(body?.kind === 'exercise');
    assert.deepEqual(body.cases, [
      { id: 'of_two', name: 'of two', edge: 'basics', visible: true },
      { id: 'of_zero', name: 'of zero', edge: 'zero', visible: false },
    ]);
    assert.equal(body.seconds, 5);
    assert.equal(body.starter, exerciseFiles['starter.py']);
    assert.match(body.complexity.html, /katex/);
    assert.deepEqual(body.chaff.map(({ id, bug, caughtBy }) => [id, bug, caughtBy]), [['adds-one', [3, 3], ['of_zero']], ['squares', [3, 3], ['of_zero']]]);
    const [first] = body.chaff;
    assert.equal(first?.code, 'def double(x):\n    # a comment\n    return 2 * x + 1\n', 'the mark is gone');
    assert.equal(first.repaired, '    return 2 * x');
    assert.equal(first.lines.length, 3);
    assert.match(first.lines[2] ?? '', /hljs-keyword.*return/);
  });

  it('changes its hash with any of its files', () => {
    const hash = compiled().index.items[0]?.hash;
    for (const file of Object.keys(exerciseFiles)) assert.notEqual(compiled({ [file]: `${exerciseFiles[file]}\n` }).index.items[0]?.hash, hash, file);
  });

  const refusals: Readonly<Record<string, readonly [Readonly<Record<string, string | undefined>>, RegExp]>> = {
    'without a file': [{ 'solution.py': undefined }, /exercise\.md:2 there is no solution\.py/],
    'with a case over two lines': [change('tests.py', '@case(edge="basics", visible=True)', '@case(\n    edge="basics")'), /tests\.py:1 a case is @case/],
    'with a case without an edge': [change('tests.py', 'edge=\'zero\', ', ''), /tests\.py:1 of_zero names no edge/],
    'with two cases of one name': [change('tests.py', 'def of_zero', 'def of_two'), /two cases have one name/],
    'without cases': [{ 'tests.py': 'import numpy\n' }, /there is no case/],
    'with chaff that no case catches': [change('chaff/squares.py', 'caughtBy: of_zero', 'caughtBy: of_ten'), /chaff\/squares\.py:3 there is no case "of_ten"/],
    'with chaff that marks no line': [change('chaff/squares.py', '  # bug', ''), /chaff\/squares\.py:13 no line ends in "# bug"/],
    'with chaff that marks two places': [change('chaff/squares.py', 'def double(x):', 'def double(x):  # bug'), /must follow each other/],
    'with chaff without front matter': [{ 'chaff/squares.py': 'def double(x):\n    return 0  # bug\n' }, /chaff\/squares\.py:1 must start with front matter/],
    'with one reason only': [change('chaff/squares.py', '#   - text: Zero shows it.\n#     cues: [zero]\n', ''), /chaff\/squares\.py:4 why: /],
    'with a number as a cue, at its line': [change('chaff/squares.py', 'cues: [zero]', 'cues: [0]'), /chaff\/squares\.py:8 why\.1\.cues\.0: .*string/],
    'with a formula that cannot be set': [change('exercise.md', '$O(n)$', '$\\frac$'), /exercise\.md:13 a formula cannot be set/],
  };
  for (const [what, [changes, message]] of Object.entries(refusals)) {
    it(`refuses one ${what}`, () => assert.match(faults(changes).join('\n'), message));
  }

  it('wants a folder for an exercise, and only for it', () => {
    const { diagnostics } = compilePack(new Map([['arithmetic/multiples/double.md', exerciseFiles['exercise.md'] ?? '']]), 'mine');
    assert.match(diagnostics.map(({ message }) => message).join(), /folder of its own/);
  });
});
