import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareEvents, type Event } from '../../../../src/core/log/events';
import { History } from '../../../../src/core/log/history';
import { Journal } from '../../../../src/core/log/journal';
import { aFact, EventFactory } from '../../../factories/events';
import { FakeClock } from '../../../fakes/fakeClock';
import { MemoryEventStore } from '../../../fakes/memoryEventStore';
import { MemoryLog } from '../../../fakes/memoryLog';

const hour = 3_600_000;

function opened(log = new MemoryLog(), clock = new FakeClock()): { readonly journal: Journal; readonly log: MemoryLog; readonly clock: FakeClock } {
  return { journal: new Journal(new MemoryEventStore(clock, log), 4), log, clock };
}
const cards = (history: History): unknown => [...history.items].map(([id, item]) => [id, item.reviews, item.card, item.note]).sort();

/** Answers to one item over many days, of which any order matters. */
const days = (): Event[] => {
  const make = new EventFactory();
  return Array.from({ length: 8 }, (_, i) => {
    const time = Date.UTC(2026, 0, 1 + 3 * i, 12);
    const committed = make.make('committed', { item: 'a', time });
    const rating = (['good', 'again', 'easy', 'hard'] as const)[i % 4] ?? 'good';
    const noted = make.make('noted', { item: 'a', note: `note ${i}`, time: time + 2 });
    return [committed, make.make('rated', { attempt: committed.id, item: 'a', rating, time: time + 1 }), noted];
  }).flat();
};

describe('journal', () => {
  it('reads the log once, however often it is opened', async () => {
    const { journal, log } = opened();
    log.write(days());
    let changes = 0;
    journal.onDidChange(() => changes++);
    await Promise.all([journal.open(), journal.open()]);
    assert.equal(changes, 1);
    assert.equal(journal.eventCount, 24);
    assert.equal(journal.history.item('a')?.note, 'note 7');
  });

  it('says what it appends and what other windows write', async () => {
    const { journal, log, clock } = opened();
    const other = opened(log, clock).journal;
    await Promise.all([journal.open(), other.open()]);
    let told = 0;
    journal.onDidChange(() => told++);
    await journal.append([aFact('noted', { item: 'a', note: 'mine' })]);
    assert.equal(told, 1);
    assert.equal(journal.history.item('a')?.note, 'mine');
    clock.advance(1);
    await other.append([aFact('noted', { item: 'a', note: 'theirs' })]);
    assert.equal(told, 2);
    assert.equal(journal.history.item('a')?.note, 'theirs');
  });

  it('opens before it appends', async () => {
    const { journal, log } = opened();
    log.write(days());
    await journal.append([aFact('retired', { item: 'a' })]);
    assert.equal(journal.eventCount, 25);
    assert.equal(journal.history.item('a')?.retired, true);
  });

  it('has the history of the sorted log, whatever order the events arrive in', async () => {
    const all = days();
    const expected = cards(new History(4, [...all].sort(compareEvents)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(fc.integer({ min: 1, max: 5 })), async (order, sizes) => {
        const { journal, log } = opened();
        await journal.open();
        for (let rest = order, i = 0; rest.length > 0; i++) {
          const size = sizes[i] ?? 3;
          log.write(rest.slice(0, size));
          rest = rest.slice(size);
        }
        assert.deepEqual(cards(journal.history), expected);
        assert.equal(journal.eventCount, all.length);
      }),
    );
  });

  it('puts its own events behind those of a device whose clock is ahead', async () => {
    const { journal, log, clock } = opened();
    await journal.open();
    log.write([new EventFactory(clock.time + hour).make('noted', { item: 'a', note: 'from the future' })]);
    await journal.append([aFact('noted', { item: 'a', note: 'now' })]);
    assert.equal(journal.history.item('a')?.note, 'from the future');
    assert.equal(journal.eventCount, 2);
  });

  it('folds anew when a day begins at another hour', async () => {
    const { journal, log } = opened();
    const make = new EventFactory(Date.UTC(2026, 2, 15, 2));
    const committed = make.make('committed', { item: 'a' });
    log.write([committed, make.make('rated', { attempt: committed.id, item: 'a' })]);
    await journal.open();
    const reviewed = (): number | undefined => journal.history.item('a')?.card?.reviewed;
    const evening = reviewed();
    let told = 0;
    journal.onDidChange(() => told++);
    journal.setDayStart(4);
    assert.equal(told, 0, 'the same hour changes nothing');
    journal.setDayStart(0);
    assert.equal(told, 1);
    assert.equal(reviewed(), (evening ?? 0) + 1);
  });

  it('reads again after everything was deleted', async () => {
    const { journal, log } = opened();
    log.write(days());
    await journal.open();
    const emptied = new Promise<void>((resolve) => journal.onDidChange(resolve));
    await journal.store.deleteAll();
    await emptied;
    assert.equal(journal.eventCount, 0);
    assert.equal(journal.history.items.size, 0);
  });

  it('says what could not be read, and what is of a newer version', async () => {
    const { journal, log } = opened();
    const unknown = { ...new EventFactory().make('noted'), v: 9 };
    log.unknown.set(unknown.id, unknown);
    log.damaged.push({ segment: 's', line: 3 });
    await journal.open();
    assert.deepEqual(journal.notices, { damaged: [{ segment: 's', line: 3 }], unknown: [unknown] });
    assert.equal(journal.eventCount, 0);
  });

  it('hears nothing after it is disposed', async () => {
    const { journal, log } = opened();
    await journal.open();
    journal.dispose();
    log.write(days());
    assert.equal(journal.eventCount, 0);
  });
});
