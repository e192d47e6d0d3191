import assert from 'node:assert/strict';
import { anItem } from '../../../factories/items';
import { aFact } from '../../../factories/events';
import { MemoryLog } from '../../../fakes/memoryLog';
import { Desk, type Window } from './desk';

const hour = 3_600_000;
const items = ['a', 'b', 'c', 'd'].map((id, i) => anItem({ id, topic: id, kind: (['open', 'multiple-choice', 'numeric', 'open'] as const)[i] ?? 'open' }));

const drillIn = async (window: Window): Promise<string> => (await window.drill.view()).drill;

describe('a drill that is left', () => {
  it('goes on in another window at the same question, with the answer that was begun', async () => {
    const desk = new Desk(items);
    const first = desk.window();
    await first.drill.start();
    await first.answer();
    const before = await first.question();
    first.drill.setDraft(before.item, 'half an ans');
    await first.close();

    const second = desk.window();
    await second.drill.start();
    assert.equal(await drillIn(second), await drillIn(first));
    const after = await second.question();
    assert.equal(after.item, before.item);
    assert.equal(after.promptHtml, before.promptHtml, 'with the same numbers');
    assert.equal(after.answering && 'draft' in after.answering ? after.answering.draft : undefined, 'draft' in (before.answering ?? {}) ? 'half an ans' : undefined);
    assert.equal(second.drill.draftOf(before.item), 'half an ans');
    assert.equal(second.events('drillStarted').length, 1);
  });

  it('goes on at an answer that was committed and not rated', async () => {
    const desk = new Desk([anItem({ id: 'a' })]);
    const first = desk.window();
    await first.drill.start();
    await first.drill.commitText('a', 'words', false);
    await first.drill.tick('a', [0], []);
    await first.close();

    const second = desk.window();
    await second.drill.start();
    const { points, canUndo } = await second.feedback();
    assert.deepEqual(points.map(({ ticked }) => ticked), [true, false, false, false]);
    assert.equal(canUndo, true);
  });

  it('shows what another window does to it', async () => {
    const desk = new Desk(items);
    const [one, two] = [desk.window(), desk.window()];
    await one.drill.start();
    await two.drill.start();
    let told = 0;
    two.drill.onDidChange(() => told++);
    const answered = await one.answer();
    assert.notEqual((await two.question()).item, answered);
    assert.ok(told > 0);
  });
});

describe('two windows that start on one day', () => {
  it('have one drill, when they share a disk', async () => {
    const desk = new Desk(items);
    const [one, two] = [desk.window(), desk.window()];
    await Promise.all([one.drill.start(), two.drill.start()]);
    assert.equal(await drillIn(one), await drillIn(two));
    assert.equal(await drillIn(one), one.events('drillStarted')[0]?.id);
  });

  /** The windows hear of each other only later. */
  const apart = async (): Promise<{ readonly one: Window; readonly two: Window; readonly meet: () => void }> => {
    const desk = new Desk(items);
    const [hereLog, thereLog] = [new MemoryLog(), new MemoryLog()];
    const [one, two] = [desk.window(hereLog), desk.window(thereLog)];
    await one.drill.start();
    desk.clock.advance(500);
    await two.drill.start();
    const meet = (): void => {
      const [here, there] = [[...hereLog.events.values()], [...thereLog.events.values()]];
      thereLog.write(here);
      hereLog.write(there);
    };
    return { one, two, meet };
  };

  it('go on with the earliest drill when they hear of each other, where nothing was answered yet', async () => {
    const { one, two, meet } = await apart();
    const earliest = await drillIn(one);
    assert.notEqual(await drillIn(two), earliest);
    meet();
    assert.equal(await drillIn(one), earliest);
    assert.equal(await drillIn(two), earliest);
  });

  it('let an answered drill be finished, and take the earliest at the next start', async () => {
    const { one, two, meet } = await apart();
    const [earliest, later] = [await drillIn(one), await drillIn(two)];
    await two.answer();
    meet();
    assert.equal(await drillIn(two), later);
    await two.drill.start();
    assert.equal(await drillIn(two), earliest);
  });
});

describe('a day that changes in mid-drill', () => {
  /** 3:58 on the clock of a desk whose day begins at 4. */
  const late = (): Desk => {
    const desk = new Desk(items);
    desk.clock.time = Date.UTC(2026, 2, 15, 2, 58);
    return desk;
  };

  it('leaves the drill as it is', async () => {
    const desk = late();
    const window = desk.window();
    await window.drill.start();
    const drill = await drillIn(window);
    await window.answer();
    desk.clock.advance(hour);
    for (let left = 3; left > 0; left--) await window.answer();
    assert.equal(await drillIn(window), drill);
    assert.equal((await window.summary()).held.length, 4);
    assert.equal(window.events('drillEnded')[0]?.drill, drill);
  });

  it('gives a new drill to a new start', async () => {
    const desk = late();
    const window = desk.window();
    await window.drill.start();
    const drill = await drillIn(window);
    const answered = await window.answer();
    desk.clock.advance(hour);
    assert.equal((await window.drill.todayView()).state, 'start');
    await window.drill.start();
    assert.notEqual(await drillIn(window), drill);
    const [before, after] = window.events('drillStarted');
    assert.deepEqual([before?.day, after?.day], ['2026-03-14', '2026-03-15']);
    assert.ok(!after?.items.some(({ itemId }) => itemId === answered), 'what was answered last night is not due');
  });

  it('counts an answer at two in the night for the evening before', async () => {
    const desk = late();
    desk.clock.time -= 2 * hour;
    const window = desk.window();
    await window.drill.start();
    assert.equal(window.events('drillStarted')[0]?.day, '2026-03-14');
  });
});

describe('a clock that is set back in mid-drill', () => {
  it('disturbs neither the drill nor its log', async () => {
    const desk = new Desk(items);
    const window = desk.window();
    await window.drill.start();
    await window.answer();
    desk.clock.time -= 40 * 24 * hour;
    for (let left = 3; left > 0; left--) await window.answer();
    assert.equal((await window.summary()).held.length, 4);
    assert.ok(window.events('committed').every(({ seconds }) => seconds >= 0));
    const times = window.events('rated').map(({ time }) => time);
    assert.deepEqual(times, [...times].sort((a, b) => a - b));
  });

  it('does not lose the drill to a window that is opened again in the past', async () => {
    const desk = new Desk([anItem({ id: 'd', kind: 'derivation' })]);
    const first = desk.window();
    await first.drill.start();
    for (const step of [0, 1, 2]) await first.drill.revealStep('d', step, true);
    await first.close();
    desk.clock.time -= hour;
    const second = desk.window();
    await second.drill.start();
    await second.drill.undoCommit('d');
    await second.close();

    const third = desk.window();
    await third.drill.start();
    const { answering } = await third.question();
    assert.ok(answering?.type === 'steps');
    assert.deepEqual(answering.steps.map(({ revealed }) => revealed !== undefined), [true, true, false], 'the last step can be done again');
  });
});

describe('extra practice', () => {
  const finish = async (window: Window, count: number): Promise<void> => {
    for (; count > 0; count--) await window.answer();
  };

  it('is a drill of its own after the day is done', async () => {
    const desk = new Desk(items);
    const window = desk.window();
    await window.drill.start();
    await finish(window, 4);
    await window.drill.startExtra();
    assert.equal((await window.screen()).type, 'nothing', 'all was answered today');
    desk.questions.change([...items, anItem({ id: 'new' })]);
    await window.drill.view();
    await window.drill.startExtra();
    const screen = await window.screen();
    assert.ok(screen.type === 'question' && screen.progress.title === 'Extra Practice');
    await finish(window, 1);
    assert.equal((await window.summary()).extra, false);
  });

  it('goes on where it was left, before the daily drill does', async () => {
    const desk = new Desk(items);
    const first = desk.window();
    await first.drill.startWith(['c']);
    const drill = await drillIn(first);
    await first.close();
    const second = desk.window();
    await second.drill.start();
    assert.equal(await drillIn(second), drill);
    await second.answer();
    await second.drill.start();
    assert.notEqual(await drillIn(second), drill);
  });

  it('that cannot go on, since its items left the bank, is in nobody\'s way', async () => {
    const desk = new Desk(items);
    const window = desk.window();
    await window.drill.startWith(['c']);
    desk.questions.change(items.filter(({ id }) => id !== 'c'));
    await window.drill.view();
    await window.drill.start();
    assert.equal((await window.screen()).type, 'question');
    assert.equal(window.events('drillStarted').at(-1)?.mode, 'daily');
  });

  it('of an item that left the bank is refused', async () => {
    const window = new Desk(items).window();
    await assert.rejects(window.drill.startWith(['gone']), /no longer in the bank/);
    assert.deepEqual(window.events('drillStarted'), []);
  });

  it('does not ask again what was answered today and left without a rating', async () => {
    const window = new Desk([anItem({ id: 'a' })]).window();
    await window.drill.start();
    await window.drill.commitText('a', 'words', false);
    await window.drill.endEarly();
    await window.drill.startExtra();
    assert.equal((await window.screen()).type, 'nothing');
  });
});

describe('what is offered today', () => {
  it('counts what waits, is due and is new, and their minutes', async () => {
    const desk = new Desk(items);
    const window = desk.window();
    assert.deepEqual(await window.drill.todayView(), {
      state: 'start', waiting: 4, due: 0, fresh: 4, minutes: 12, theme: 'Supervised learning and coding', week: 1, tricky: 0,
    });
    await window.drill.start();
    await window.answer();
    const after = await window.drill.todayView();
    assert.deepEqual([after.state, after.waiting, after.minutes], ['resume', 3, 9]);
  });

  it('is nothing when nothing is due', async () => {
    const window = new Desk([]).window();
    assert.equal((await window.drill.todayView()).state, 'nothing');
  });

  it('forgets drills, answers and texts when all data are deleted', async () => {
    const window = new Desk(items).window();
    await window.drill.start();
    const { item } = await window.question();
    window.drill.setDraft(item, 'begun');
    await window.journal.append([aFact('markedTricky', { item })]);
    await window.store.deleteAll();
    window.drill.forget();
    assert.equal((await window.screen()).type, 'nothing');
    assert.equal(window.drill.draftOf(item), '');
    assert.deepEqual((await window.drill.todayView()).tricky, 0);
    await window.drill.start();
    assert.equal((await window.screen()).type, 'question');
  });
});
