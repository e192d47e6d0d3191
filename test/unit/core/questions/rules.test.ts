import assert from 'node:assert/strict';
import { parseQuestion } from '../../../../src/core/questions/parse';
import { checkQuestion, wordCount } from '../../../../src/core/questions/rules';
import { choiceFile, openFile } from '../../../fixtures/questionFiles';

function faultsOf(file: string, slug: string): string[] {
  const result = parseQuestion('q.md', file);
  assert.ok('parsed' in result, JSON.stringify(result));
  return checkQuestion(slug, result.parsed).map(({ line, message }) => `${line} ${message}`);
}
const ofChoice = (from: string, to: string): string[] => faultsOf(replaced(choiceFile, from, to), 'base-rate');
const ofOpen = (from: string, to: string): string[] => faultsOf(replaced(openFile, from, to), 'bias-variance');
function replaced(file: string, from: string, to: string): string {
  assert.ok(file.includes(from), from);
  return file.replace(from, to);
}
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const numericFile = `---
id: sum
version: 1
title: A sum
kind: numeric
prompt: What is {{a}} + {{b}}?
priority: 1
level: easy
minutes: 2
roles: [analyst]
parameters:
  a: { from: 1, to: 9, step: 1 }
  b: { choose: [1, 2] }
answer: a + b
tolerance: { absolute: 0.1 }
rounding: to a whole number
calculator: false
slips:
  - { name: difference, value: a - b, why: The sign. }
  - { name: product, value: a * b, why: The operation. }
sources:
  - { text: A book }
  - { text: Another book }
---
# Worked solution

Add them.
`;

describe('the rules between fields', () => {
  it('are met by files without a fault', () => {
    assert.deepEqual(faultsOf(choiceFile, 'base-rate'), []);
    assert.deepEqual(faultsOf(openFile, 'bias-variance'), []);
    assert.deepEqual(faultsOf(numericFile, 'sum'), []);
  });

  it('want the id to be the file\'s name', () => {
    assert.deepEqual(faultsOf(choiceFile, 'another'), ['2 must be the file\'s name, "another"']);
  });

  it('want a prompt of 60 words at most', () => {
    assert.deepEqual(ofChoice('What does accuracy of 99 % say?', words(60)), []);
    assert.deepEqual(ofChoice('What does accuracy of 99 % say?', words(61)), ['6 has 61 words; at most 60']);
  });

  it('want no item to contrast with itself', () => {
    assert.match(ofChoice('level: easy', 'level: easy\ncontrasts: [base-rate]').join(), /^9 cannot name the item itself$/);
  });

  it('want the cells of a table to fit its columns', () => {
    const table = (row: string): string => `level: easy\nexhibit:\n  type: table\n  caption: c\n  columns: [a, b]\n  rows:\n    - [1, 2]\n    - ${row}`;
    assert.deepEqual(ofChoice('level: easy', table('[3, 4]')), []);
    assert.deepEqual(ofChoice('level: easy', table('[3]')), ['15 has 1 cells; the table has 2 columns']);
  });

  it('want weights that add to 100, with a must among them', () => {
    assert.deepEqual(ofOpen('weight: 10', 'weight: 11'), [`${keyPointsLine} weights add to 101, not 100`]);
    assert.deepEqual(ofOpen(', must: true', ''), [`${keyPointsLine} at least one key point is a must`]);
  });

  it('want key points and the spoken answer to be short', () => {
    assert.deepEqual(ofOpen('Noise stays', words(26)), [`${keyPointsLine + 4} has 26 words; at most 25`]);
    assert.match(ofOpen('Short.', words(151)).join(), /"# In 60 seconds" has 151 words; at most 150$/);
    assert.deepEqual(ofOpen('Short.', words(150)), []);
  });

  it('want one right option, a misconception behind each wrong one, and none that names the others', () => {
    assert.match(ofChoice('    correct: true\n', '').join('; '), /0 options are marked correct; exactly one must be/);
    assert.match(ofChoice('    misconception: balance', '    correct: true').join('; '), /^11 2 options are marked correct/);
    assert.deepEqual(ofChoice('    misconception: balance\n', ''), ['18 a wrong option names its misconception']);
    assert.deepEqual(ofChoice('The classes are balanced', 'All of the above'), ['18 no "all of the above"']);
  });

  it('want a generator that works', () => {
    for (const answer of ['a +', 'a + c', 'nothing(a)']) {
      assert.match(faultsOf(replaced(numericFile, 'answer: a + b', `answer: ${answer}`), 'sum').join(), /^14 the generator does not work: /, answer);
    }
    assert.match(faultsOf(replaced(numericFile, 'answer: a + b', 'answer: a + b\nrequire: [a > 10]'), 'sum').join(), /no draw of 1000/);
  });

  it('count words as a reader does', () => {
    assert.equal(wordCount(''), 0);
    assert.equal(wordCount('  one  two\nthree '), 3);
  });
});

const keyPointsLine = openFile.split('\n').indexOf('keyPoints:') + 1;
