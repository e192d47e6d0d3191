import assert from 'node:assert/strict';
import { catalogueOf } from '../../../../src/core/coding/catalogue';
import type { Answer } from '../../../../src/core/log/events';
import { History } from '../../../../src/core/log/history';
import { EventFactory } from '../../../factories/events';
import { aBank, anItem, aTopic } from '../../../factories/items';

const events = new EventFactory(Date.UTC(2026, 2, 14, 9));
const today = 20_526; // 14 March 2026, in days
const passed: Answer = { type: 'code', code: '', passed: ['a'], failed: [], runs: 1, gaveUp: false, sawSolution: false };
const ids = ['new', 'tried', 'passed', 'due'];
const items = ids.map((id, i) => anItem({ id, kind: 'exercise', area: 'evaluation', topic: 'roc', level: i < 2 ? 'easy' : 'hard' }));
const bank = aBank([...items, anItem({ id: 'question', kind: 'open' })], [aTopic({ id: 'roc', title: 'ROC' })]);
const history = new History(4, [
  events.make('exerciseOpened', { item: 'tried' }),
  events.make('committed', { id: 'a1', item: 'passed', answer: passed }),
  events.make('rated', { attempt: 'a1', item: 'passed', rating: 'good' }),
  events.make('committed', { id: 'a2', item: 'due', answer: passed, time: Date.UTC(2026, 0, 1) }),
  events.make('rated', { attempt: 'a2', item: 'due', rating: 'again', time: Date.UTC(2026, 0, 1), date: '2026-01-01' }),
]);
const shown = (filter: Parameters<typeof catalogueOf>[3]): string[] =>
  catalogueOf(bank, history, today, filter).flatMap(({ title, topics }) => topics.flatMap((topic) => topic.entries.map(({ item, state }) => `${title} / ${topic.title} / ${item}: ${state}`)));

describe('the catalogue of exercises', () => {
  it('has exercises only, by area and topic, with their state', () => {
    assert.deepEqual(shown({ states: [], levels: [] }), ids.map((id) => `Evaluation / ROC / ${id}: ${id}`));
  });

  it('is narrowed by state and level', () => {
    assert.deepEqual(shown({ states: ['due', 'new'], levels: [] }).length, 2);
    assert.deepEqual(shown({ states: ['due', 'new'], levels: ['hard'] }), ['Evaluation / ROC / due: due']);
    assert.deepEqual(catalogueOf(bank, history, today, { states: ['tried'], levels: ['hard'] }), []);
  });
});
