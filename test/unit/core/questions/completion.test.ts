import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { completionsAt, type JsonSchema } from '../../../../src/core/questions/completion';
import { questionSchema } from '../../../../src/core/questions/schema';

const schema = z.toJSONSchema(questionSchema) as JsonSchema;

/** Completions at the `|` in the text. */
function at(text: string): readonly string[] {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('|'));
  const [before = '', after = ''] = (lines[line] ?? '').split('|');
  return completionsAt(lines.with(line, before + after), line, before, schema).map(({ label }) => label);
}

describe('completion in front matter', () => {
  it('offers the fields of the kind that are not there yet', () => {
    const offered = at('---\nkind: numeric\nid: x\n|\n---\n');
    assert.ok(offered.includes('slips') && offered.includes('tolerance'));
    assert.ok(!offered.includes('id') && !offered.includes('kind') && !offered.includes('keyPoints'));
  });

  it('offers the fields of all kinds while the kind is not known', () => {
    const offered = at('---\n|\n---\n');
    assert.ok(offered.includes('slips') && offered.includes('keyPoints') && offered.includes('facts'));
  });

  it('offers the values of a field', () => {
    assert.deepEqual(at('---\nlevel: |\n---\n'), ['easy', 'medium', 'hard']);
    assert.deepEqual(at('---\npriority: |\n---\n'), ['1', '2', '3']);
    assert.deepEqual(at('---\nkind: o|\n---\n'), ['open', 'multiple-choice', 'numeric', 'derivation', 'case-study', 'exercise']);
  });

  it('knows the elements of a list', () => {
    assert.deepEqual(at('---\nkind: open\nkeyPoints:\n  - text: a\n    |\n  - text: b\n    weight: 3\n---\n'), ['weight', 'must', 'cues']);
    assert.deepEqual(at('---\nkind: open\nkeyPoints:\n  - text: a\n    weight: 1\n  - |\n---\n'), ['text', 'weight', 'must', 'cues']);
  });

  it('knows nested fields with their values', () => {
    assert.deepEqual(at('---\nkind: open\nexhibit:\n  type: |\n---\n'), ['figure', 'table', 'log', 'code']);
    assert.ok(at('---\nkind: open\nexhibit:\n  type: code\n  |\n---\n').includes('language'));
  });

  it('says what a field is for, each with its own words', () => {
    const [id] = completionsAt(['---', 'i', '---'], 1, 'i', schema);
    assert.match(id?.detail ?? '', /file name/);
    const texts = completionsAt(['---', 'kind: open', 'mistakes:', '  - ', '---'], 3, '  - ', schema);
    assert.deepEqual(new Set(texts.map(({ detail }) => detail)).size, texts.length);
  });

  it('is silent outside of the front matter', () => {
    assert.deepEqual(at('---\nkind: open\n---\n|'), []);
    assert.deepEqual(at('# no front matter\n|'), []);
  });
});
