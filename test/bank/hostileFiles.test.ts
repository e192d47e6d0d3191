import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPack } from '../../src/adapters/questions/readPack';
import { choice, compileAmongGood, compileOne, isThere } from './support/hostilePack';

const front = (yaml: string): string => `---\n${yaml}\n---\n# Explanation\n\nBecause.\n`;
const laughs = ['a: &a [x, x, x]', 'b: &b [*a, *a, *a]', 'c: &c [*b, *b, *b]', 'd: [*c, *c, *c]'].join('\n');

describe('a hostile pack’s front matter', () => {
  const refused: Readonly<Record<string, readonly [yaml: string, fault: RegExp]>> = {
    'is nested in brackets': [`a: ${'['.repeat(90_000)}${']'.repeat(90_000)}`, /^2: nested too deeply/],
    'is nested in brackets over lines': [`a: ${'[\n'.repeat(90_000)}`, /^2: nested too deeply/],
    'is nested in braces over lines': [`a: ${'{a:\n'.repeat(40_000)}`, /^2: nested too deeply/],
    'is nested in lists': ['- '.repeat(90_000), /^2: nested too deeply/],
    'is nested in keys': ['? '.repeat(90_000), /^2: nested too deeply/],
    'is nested by indentation': [Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), /^2: nested too deeply/],
    'has aliases that multiply': [laughs, /^2: aliases \(\*name\) are not allowed/],
    'has an alias of itself': ['a: &a [*a]', /^2: aliases/],
    'merges maps': ['a: &a { x: 1 }\nb:\n  <<: *a', /^2: aliases/],
    'has keys without end': [Array.from({ length: 14_000 }, (_, i) => `k${i}: 1`).join('\n'), /^2: more than 3000 fields/],
    'has keys without end in braces': [`a: {${Array.from({ length: 14_000 }, (_, i) => `k${i}`).join(',')}}`, /^2: more than 3000 fields/],
    'has one dash and much space': [`-${' '.repeat(190_000)}x`, /^2: /],
    'has a name for code': ['a: !!js/function "x"', /^2: /],
    'has the name of what every object has': ['__proto__: { kind: open }', /^2: /],
    'ends in the middle of a text': [`a: "${'\\'.repeat(100_000)}`, /^2: /],
    'is wrong in every line': ['a: b: c\n'.repeat(20_000), /^2: /],
    'is text': ['just words', /^2: /],
    'is empty': ['', /^(1|2): /],
  };
  for (const [name, [yaml, fault]] of Object.entries(refused)) {
    it(`is refused when it ${name}`, () => {
      const outcome = compileOne(front(yaml));
      assert.match(outcome.faults[0] ?? '', fault);
      assert.ok(outcome.faults.length <= 20, `${outcome.faults.length} faults`);
      assert.equal(isThere(outcome), false);
    });
  }

  it('may hold brackets and dashes in its texts', () => {
    const outcome = compileOne(choice({ prompt: `"${'[(- '.repeat(40)}"`, more: `hints:\n  - |-\n    ${'{ [ '.repeat(30)}\n  - 'a ${'- '.repeat(30)}'` }));
    assert.deepEqual(outcome.faults, []);
    assert.equal(isThere(outcome), true);
  });

  it('is refused at the line of what is wrong', () => {
    assert.deepEqual(compileOne(choice({}).replace('level: easy', 'level: trivial')).faults.map((fault) => fault.split(':')[0]), ['8']);
    assert.deepEqual(compileOne(choice({ more: 'surprise: 1' })).faults.map((fault) => fault.split(':')[0]), ['24']);
  });
});

describe('a hostile pack’s files', () => {
  const wholes: Readonly<Record<string, readonly [text: string, fault: RegExp]>> = {
    'are 5 MB of text': [choice({ body: 'word '.repeat(1_000_000) }), /^1: longer than 200000 characters/],
    'are binary': ['\u0000\ufffd\u0001\u001f'.repeat(10_000), /^1: must start with YAML front matter/],
    'are empty': ['', /^1: must start with YAML front matter/],
    'are dashes': ['---\n'.repeat(40_000), /^2: /],
    'have another name than they say': [choice({ id: 'somebody-else' }), /^2: must be the file's name, "victim"/],
  };
  for (const [name, [text, fault]] of Object.entries(wholes)) {
    it(`are refused when they ${name}`, () => {
      const outcome = compileOne(text);
      assert.match(outcome.faults[0] ?? '', fault);
      assert.equal(isThere(outcome), false);
    });
  }

  it('are refused where they do not belong', () => {
    const misplaced = ['victim.md', 'area/victim.md', 'area/topic/deep/victim.md', 'Area/topic/victim.md', '../up/victim.md', 'area/topic/two words.md'];
    const { pack } = compileAmongGood(Object.fromEntries(misplaced.map((path) => [path, choice({})])));
    assert.deepEqual(pack.diagnostics.map(({ file }) => file).sort(), [...misplaced].sort());
    assert.ok(pack.diagnostics.every(({ line, message }) => line === 1 && message.startsWith('a question lies at area/topic/slug.md')));
  });

  it('cannot take the place of another with the same id', () => {
    const { pack, faults } = compileAmongGood({ 'area/zzz/aa-first.md': choice({ id: 'aa-first', prompt: '"Another?"' }) });
    assert.deepEqual(faults, ['2: the same id stands in area/topic/aa-first.md']);
    assert.equal(pack.bodies.get('mine/aa-first')?.prompt, 'Which?');
  });

  it('cannot be drawings from outside the folder', () => {
    const { faults } = compileAmongGood({ 'area/topic/victim.md': choice({ more: 'diagram: { file: ../../secret.svg, alt: a, caption: b }' }), 'secret.svg': '<svg viewBox="0 0 9 9"/>' });
    assert.match(faults[0] ?? '', /^24: diagram\.file: the name of an SVG file beside the question/);
  });
});

describe('reading a hostile folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ml-drills-pack-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };

  it('reads Markdown and drawings, and nothing that is hidden, deep or of another kind', async () => {
    for (const path of ['a/b/c.md', 'a/b/c.svg', 'a/b/c.py', 'a/b/c.md.exe', '.git/a/b.md', 'a/b/c/d/e/f.md']) write(path, path);
    assert.deepEqual([...(await readPack(folder))], [['a/b/c.md', 'a/b/c.md'], ['a/b/c.svg', 'a/b/c.svg']]);
  });

  it('follows no links out of it', async () => {
    write('outside.md', 'secret');
    write('pack/a/b/c.md', 'fine');
    symlinkSync(join(folder, 'outside.md'), join(folder, 'pack/a/b/d.md'));
    symlinkSync(folder, join(folder, 'pack/a/loop'));
    assert.deepEqual([...(await readPack(join(folder, 'pack'))).keys()], ['a/b/c.md']);
  });

  it('reads bytes that are no text as text that is refused', async () => {
    write('a/b/victim.md', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0x80]));
    const { faults } = compileAmongGood(Object.fromEntries(await readPack(folder)));
    assert.match(faults[0] ?? '', /^1: must start with YAML front matter/);
  });
});
