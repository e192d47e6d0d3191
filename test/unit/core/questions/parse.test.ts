import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseQuestion, parseTopic, type ParseResult } from '../../../../src/core/questions/parse';
import { choiceFile, openFile, topicFile } from '../../../fixtures/questionFiles';

/** `line:column message` of each fault. */
const faultsIn = (result: ParseResult<unknown>): string[] => ('faults' in result ? result.faults.map(({ line, column, message }) => `${line}:${column} ${message}`) : []);
const faultsOf = (text: string): string[] => faultsIn(parseQuestion('q.md', text));
const without = (line: string): string => choiceFile.replace(`${line}\n`, '');
/** Line number, from 1, of the line that contains `part`. */
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

function changed(from: string, to: string, file = choiceFile): string {
  assert.ok(file.includes(from), from);
  return file.replace(from, to);
}
function onlyFault(text: string): string {
  const faults = faultsOf(text);
  assert.equal(faults.length, 1, faults.join('; '));
  return faults[0] ?? '';
}

describe('a question file', () => {
  it('without a fault gives its fields and its sections', () => {
    const result = parseQuestion('q.md', openFile);
    assert.ok('parsed' in result, faultsIn(result).join());
    const { front, sections } = result.parsed;
    assert.equal(front.id, 'bias-variance');
    assert.deepEqual(sections.map(({ heading, text }) => [heading, text]), [['In 60 seconds', 'Short.'], ['Full answer', 'Long.'], ['Strong sample', 'Good.'], ['Weak sample', 'Bad.']]);
    assert.equal(sections[1]?.line, lineOf(openFile, '# Full answer'));
  });

  it('reads the same with Windows line ends, a byte order mark and spaces behind the dashes', () => {
    for (const text of [choiceFile.replaceAll('\n', '\r\n'), `\uFEFF${choiceFile}`, choiceFile.replaceAll('---\n', '---  \n')]) {
      const result = parseQuestion('q.md', text);
      assert.ok('parsed' in result, faultsIn(result).join());
      assert.equal(result.parsed.sections[0]?.text, 'It depends on the base rate.');
    }
  });

  it('has its faults at the same place with Windows line ends and a byte order mark', () => {
    const text = changed('level: easy', 'level: simple');
    const [expected = ''] = faultsOf(text);
    assert.match(expected, new RegExp(`^${lineOf(text, 'level:')}:1 level: `));
    assert.deepEqual(faultsOf(text.replaceAll('\n', '\r\n')), [expected]);
    assert.deepEqual(faultsOf(`\uFEFF${text}`), [expected]);
  });

  describe('is refused at its place', () => {
    it('without front matter', () => {
      for (const text of ['', '# Explanation', '---\nid: x', ' ---\nid: x\n---\n']) {
        assert.match(onlyFault(text), /^1:1 must start with YAML front matter/, JSON.stringify(text));
      }
    });

    it('with YAML that cannot be read', () => {
      const text = changed('title: Base rate', 'title: "Base rate');
      assert.ok(faultsOf(text).length > 0);
      const tabbed = changed('title: Base rate', 'title: [Base, rate');
      const [line = 0] = (faultsOf(tabbed)[0] ?? '').split(':').map(Number);
      assert.ok(line >= lineOf(tabbed, 'title:'), faultsOf(tabbed).join());
      assert.match(onlyFault(changed('version: 1', 'id: again')), /^3:1 .*unique/);
    });

    it('with a value of another type', () => {
      const text = changed('minutes: 2', 'minutes: two');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'minutes:')}:1 minutes: `));
    });

    it('with a value of another type inside a list', () => {
      const text = changed('    why: It may guess the majority.', '    why: 7');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'why: 7')}:5 options\\.1\\.why: `));
    });

    it('with a key that does not exist, at that key', () => {
      const text = changed('level: easy', 'level: easy\ndificulty: 3');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'dificulty')}:1 .*dificulty`));
      const nested = changed('    correct: true', '    corect: true');
      assert.match(onlyFault(nested), new RegExp(`^${lineOf(nested, 'corect')}:5 options\\.0: .*corect`));
    });

    it('without a key that must be there, at what lacks it', () => {
      assert.match(onlyFault(without('minutes: 2')), /^2:1 minutes: /);
      const text = without('    why: It may guess the majority.');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'The model is good')}:\\d+ options\\.1\\.why: `));
    });

    it('of a kind that does not exist', () => {
      const text = changed('kind: multiple-choice', 'kind: essay');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'kind:')}:1 kind: `));
    });

    it('with too few sources, and with an address that is not https', () => {
      const few = choiceFile.replace('  - text: A paper, 2021\n', '');
      assert.match(onlyFault(few), new RegExp(`^${lineOf(few, 'sources:')}:1 sources: at least two`));
      const text = changed('https://example.org/a', 'http://example.org/a');
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, 'http:')}:5 sources\\.0\\.url: an https address`));
    });

    it('with a heading that is wrong, missing, one too many or in the wrong place', () => {
      const wrong = changed('# Explanation', '# Explanations');
      assert.match(onlyFault(wrong), new RegExp(`^${lineOf(wrong, '# Expl')}:1 the body's headings must be: # Explanation`));
      assert.match(onlyFault(changed('# Explanation\n', '')), /^1:1 the body's headings/);
      const more = `${choiceFile}\n# More\n\nText.\n`;
      assert.match(onlyFault(more), new RegExp(`^${lineOf(more, '# More')}:1 the body's headings`));
      const swapped = changed('# In 60 seconds', '# Full answer', openFile);
      assert.match(onlyFault(swapped), new RegExp(`^${lineOf(swapped, '# Full answer')}:1 `));
    });

    it('with a section that is empty', () => {
      const text = changed('\nShort.\n', '', openFile);
      assert.match(onlyFault(text), new RegExp(`^${lineOf(text, '# In 60')}:1 "# In 60 seconds" is empty`));
    });

    it('with an alias', () => {
      for (const roles of ['roles: &r [data-scientist]\ntopics: *r', 'topics: *r\nroles: &r [data-scientist]']) {
        assert.match(onlyFault(changed('roles: [data-scientist]', roles)), /^2:1 aliases \(\*name\) are not allowed/, roles);
      }
    });

    it('nested too deeply, however it nests', () => {
      const hostile = ['['.repeat(30), '{a: '.repeat(30), '- '.repeat(25), '? '.repeat(25), `x:\n${' '.repeat(130)}y: 1`, '['.repeat(100_000)];
      for (const yaml of hostile) {
        const faults = faultsOf(`---\n${yaml}\n---\n`);
        assert.equal(faults[0], '2:1 nested too deeply', yaml.slice(0, 10));
      }
    });

    it('longer than anybody writes', () => {
      assert.equal(onlyFault(choiceFile + 'x'.repeat(200_000)), '1:1 longer than 200000 characters');
    });
  });

  it('has all of its faults told at once', () => {
    const text = changed('level: easy', 'level: simple').replace('minutes: 2', 'minutes: 99').replace('priority: 1', 'priority: 7');
    assert.deepEqual(faultsOf(text).map((fault) => Number(fault.split(':')[0])).sort((a, b) => a - b), ['priority:', 'level:', 'minutes:'].map((key) => lineOf(text, key)));
  });

  it('may have a comment that looks like a heading inside of code', () => {
    const text = `${choiceFile}\n\`\`\`python\n# not a heading\n\`\`\`\n`;
    assert.deepEqual(faultsOf(text), []);
  });

  it('may have deeper headings in a section', () => {
    assert.deepEqual(faultsOf(`${choiceFile}\n## Deeper\n\nText.\n`), []);
  });

  it('is read or refused, never thrown at', () => {
    const pieces = fc.constantFrom('---\n', 'id: x\n', '- a\n', '  b: [1, 2\n', '*x\n', '&x y\n', '"', "'", ': ', '!!js x\n', '\t', '# Explanation\n', '\u0000', '{', '}', '|\n', '<<: *x\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        const faults = faultsOf(`---\n${parts.join('')}`);
        assert.ok(faults.length > 0);
        assert.ok(faults.every((fault) => /^[1-9]\d*:[1-9]\d* /.test(fault)), faults.join());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a topic file', () => {
  it('gives its fields, and its primer as the body', () => {
    const result = parseTopic('topic.md', topicFile);
    assert.ok('parsed' in result, faultsIn(result).join());
    assert.deepEqual([result.parsed.front.week, result.parsed.body], [3, 'A primer with $p$.']);
  });

  it('may be without a primer', () => {
    const result = parseTopic('topic.md', topicFile.replace('A primer with $p$.\n', ''));
    assert.ok('parsed' in result && result.parsed.body === '');
  });

  it('has a week of the plan', () => {
    assert.match(faultsIn(parseTopic('topic.md', topicFile.replace('week: 3', 'week: 5')))[0] ?? '', /^3:1 week: /);
  });
});
