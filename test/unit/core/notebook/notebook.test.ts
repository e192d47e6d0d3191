import assert from 'node:assert/strict';
import { entryText } from '../../../../src/core/notebook/entryText';
import { notebook, type NotebookEntry, type NotebookGroup } from '../../../../src/core/notebook/notebook';
import type { Event } from '../../../../src/core/log/events';
import { History } from '../../../../src/core/log/history';
import { dayLength, practiceDay } from '../../../../src/core/base/day';
import { EventFactory } from '../../../factories/events';
import { aBank, anItem } from '../../../factories/items';

const start = Date.UTC(2026, 2, 14, 9);
const today = practiceDay({ time: start, offset: 0 }, 4);
const entriesOf = (groups: readonly NotebookGroup[]): readonly NotebookEntry[] => groups.flatMap(({ entries }) => entries);

function shown(events: readonly Event[], items = [anItem({ id: 'a', area: 'evaluation', title: 'Title now' })], day = today): readonly NotebookGroup[] {
  return notebook(new History(4, events), aBank(items), day);
}
function only(groups: readonly NotebookGroup[]): NotebookEntry {
  const [entry, ...others] = entriesOf(groups);
  assert.ok(entry && others.length === 0);
  return entry;
}

/** An open question answered with 60 of 100, and marked. */
function answered(make = new EventFactory(start)): Event[] {
  const kept = make.make('itemKept', { item: 'a', hash: 'h', area: 'evaluation', title: 'Title then', prompt: 'Prompt then', key: 'The model answer', parts: ['one', 'two', 'three'] });
  const committed = make.make('committed', { item: 'a', hash: 'h', answer: { type: 'text', text: 'my words', aloud: false } });
  return [
    kept,
    committed,
    make.make('ticked', { attempt: committed.id, points: [0, 2], fatal: [] }),
    make.make('rated', { attempt: committed.id, item: 'a', rating: 'hard', score: 60 }),
    make.make('markedTricky', { item: 'a', why: '' }),
    make.make('noted', { item: 'a', note: 'think of the base rate' }),
  ];
}

describe('the notebook', () => {
  it('holds what was answered, what would have been right, what was missed, and the note', () => {
    assert.deepEqual(only(shown(answered())), {
      item: 'a',
      title: 'Title now',
      why: '60 of 100 last time',
      area: 'evaluation',
      prompt: 'Prompt then',
      lastAnswer: 'my words',
      key: 'The model answer',
      missed: ['two'],
      note: 'think of the base rate',
      returns: only(shown(answered())).returns,
      inBank: true,
    });
    assert.match(only(shown(answered())).returns, /^(tomorrow|in \d+ days)$/);
  });

  it('holds what is marked, and nothing else', () => {
    const make = new EventFactory(start);
    assert.deepEqual(shown([make.make('noted', { item: 'a' }), make.make('committed', { item: 'a' })]), []);
    assert.deepEqual(shown([...answered(make), make.make('unmarkedTricky', { item: 'a' })]), []);
  });

  it('gives the user\'s own reason, or the last score, or says that there was no answer', () => {
    const make = new EventFactory(start);
    assert.equal(only(shown([...answered(make), make.make('markedTricky', { item: 'a', why: 'mixed up' })])).why, 'mixed up');
    const unanswered = only(shown([make.make('markedTricky', { item: 'a', why: '' })]));
    assert.equal(unanswered.why, 'marked before it was answered');
    assert.deepEqual([unanswered.lastAnswer, unanswered.key, unanswered.missed, unanswered.returns], ['', '', [], '']);
  });

  it('names the chosen option by its text, and by its place where that is lost', () => {
    const make = new EventFactory(start);
    const begun = make.make('drillStarted', { items: [{ itemId: 'a', version: 1, hash: 'h', seed: 1, reason: 'new', order: [2, 0, 1] }] });
    const kept = make.make('itemKept', { item: 'a', hash: 'h', kind: 'multiple-choice', parts: ['A', 'B', 'C'] });
    const committed = make.make('committed', { item: 'a', hash: 'h', drill: begun.id, answer: { type: 'choice', option: 0 } });
    const marked = make.make('markedTricky', { item: 'a' });
    assert.equal(only(shown([begun, kept, committed, marked])).lastAnswer, 'A');
    assert.deepEqual(only(shown([begun, kept, committed, marked])).missed, []);
    assert.equal(only(shown([begun, committed, marked])).lastAnswer, 'You chose 2');
  });

  it('forgets an answer that was taken back', () => {
    const make = new EventFactory(start);
    const committed = make.make('committed', { item: 'a' });
    const events = [committed, make.make('commitUndone', { attempt: committed.id }), make.make('markedTricky', { item: 'a' })];
    assert.equal(only(shown(events)).lastAnswer, '');
  });

  it('keeps an item that left the bank readable', () => {
    const entry = only(shown(answered(), []));
    assert.deepEqual([entry.title, entry.area, entry.inBank, entry.returns], ['Title then', 'evaluation', false, '']);
    const make = new EventFactory(start);
    const [group] = shown([make.make('markedTricky', { item: 'gone', why: 'x' })], []);
    assert.deepEqual([group?.title, group?.entries[0]?.title], ['No longer in the bank', 'gone']);
  });

  it('says no day of return for a retired item', () => {
    const make = new EventFactory(start);
    assert.equal(only(shown([...answered(make), make.make('retired', { item: 'a' })])).returns, '');
  });

  it('says when an item returns, as seen from today', () => {
    assert.equal(only(shown(answered(), undefined, today + 400)).returns, 'today');
  });

  it('has the areas in the order of the bank, those of packs behind, and the newest entry first', () => {
    const make = new EventFactory(start);
    const places = [['x', 'zoology'], ['y', 'evaluation'], ['z', 'core-concepts'], ['w', 'core-concepts'], ['v', 'my-area']] as const;
    const items = places.map(([id, area]) => anItem({ id, area }));
    const events = places.map(([item], i) => make.make('markedTricky', { item, time: start + i * dayLength }));
    const groups = shown(events, items);
    assert.deepEqual(groups.map(({ title }) => title), ['Core concepts', 'Evaluation', 'My area', 'Zoology']);
    assert.deepEqual(groups[0]?.entries.map(({ item }) => item), ['w', 'z']);
  });
});

describe('an entry as text', () => {
  it('has a part for everything there is', () => {
    const entry = { ...only(shown(answered())), returns: 'in 3 days' };
    assert.equal(
      entryText(entry),
      [
        '# Title now', 'Prompt then', '*60 of 100 last time*', '## I answered', 'my words', '## What would have been right', 'The model answer',
        '## Missed', '- two', '## My note', 'think of the base rate', 'Returns in 3 days.',
      ].join('\n\n') + '\n',
    );
  });

  it('has no empty parts', () => {
    const make = new EventFactory(start);
    const text = entryText(only(shown([make.make('markedTricky', { item: 'gone', why: 'lost' })], [])));
    assert.ok(!text.includes('##') && !text.includes('Returns'));
    assert.ok(!text.includes('\n\n\n'), JSON.stringify(text));
  });
});
