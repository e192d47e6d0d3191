import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { areas } from '../../src/core/questions/areas';
import { questions } from './support/bank';
import { type Counts, countsOf, missing } from './support/coverage';

const counts = z.record(z.string(), z.int().check(z.positive()));
const milestone = z.strictObject({ questions: z.int().check(z.gte(48)), area: counts, kind: counts, exhibits: counts, diagrams: counts });
const wanted = milestone.parse(JSON.parse(readFileSync('test/bank/milestone.json', 'utf8')));

function there(feature: Exclude<keyof typeof wanted, 'questions'>): Counts {
  switch (feature) {
    case 'area':
      return countsOf(questions.map(({ path }) => path.split('/')[0] ?? ''));
    case 'kind':
      return countsOf(questions.map(({ front }) => front.kind));
    case 'exhibits':
      return countsOf(questions.flatMap(({ front }) => (front.exhibit ? ['exhibit'] : [])));
    case 'diagrams':
      return countsOf(questions.flatMap(({ front }) => (front.diagram ? ['diagram'] : [])));
  }
}

describe('the milestone of the bank', () => {
  it(`is reached with ${wanted.questions} questions`, () => assert.ok(questions.length >= wanted.questions, `${questions.length} questions`));

  for (const feature of ['area', 'kind', 'exhibits', 'diagrams'] as const) {
    it(`is reached by ${feature}`, () => {
      assert.notDeepEqual(wanted[feature], {});
      assert.deepEqual(missing(there(feature), wanted[feature]), []);
    });
  }

  it('asks for areas and kinds that exist', () => {
    assert.deepEqual(Object.keys(wanted.area).filter((area) => !areas.includes(area)), []);
    assert.deepEqual(Object.keys(wanted.kind).filter((kind) => !questions.some(({ front }) => front.kind === kind)), []);
  });

  it('has questions of every level and of priorities 1 and 2', () => {
    const levels = countsOf(questions.map(({ front }) => front.level));
    const priorities = countsOf(questions.map(({ front }) => String(front.priority)));
    assert.deepEqual(missing(levels, { easy: 1, medium: 1, hard: 1 }), []);
    assert.deepEqual(missing(priorities, { 1: 1, 2: 1 }), []);
  });
});

describe('the check of coverage', () => {
  it('names what is short and by how much', () => {
    assert.deepEqual(missing(countsOf(['open', 'open', 'numeric']), { open: 2, numeric: 2, derivation: 1 }), ['numeric: 1 of 2', 'derivation: 0 of 1']);
  });
});
