import assert from 'node:assert/strict';
import { anItem } from '../../../factories/items';
import { Desk, refused, type Window } from './desk';

/** Three open questions of topics that differ, in a known order. */
const items = ['a', 'b', 'c'].map((id, i) => anItem({ id, topic: id, priority: ([1, 2, 3] as const)[i] ?? 3 }));

async function begun(): Promise<{ readonly desk: Desk; readonly window: Window; readonly order: readonly string[] }> {
  const desk = new Desk(items);
  const window = desk.window();
  await window.drill.start();
  const order = window.events('drillStarted')[0]?.items.map(({ itemId }) => itemId) ?? [];
  assert.equal(order.length, 3);
  return { desk, window, order };
}
const states = async (window: Window): Promise<readonly string[]> => {
  const screen = await window.screen();
  return screen.type === 'nothing' ? [] : screen.progress.steps;
};

describe('the course of a drill', () => {
  it('goes through its items in order, and ends by itself', async () => {
    const { window, order } = await begun();
    const seen = [];
    for (let i = 0; i < 3; i++) {
      assert.deepEqual(await states(window), order.map((_, j) => (j < i ? 'done' : j === i ? 'now' : 'waiting')));
      seen.push(await window.answer());
    }
    assert.deepEqual(seen, order);
    assert.equal((await window.screen()).type, 'summary');
    assert.deepEqual(window.events('drillEnded').map(({ early }) => early), [false]);
    assert.equal((await window.drill.todayView()).state, 'done');
  });

  it('says how many minutes are left of what waits', async () => {
    const { window } = await begun();
    const left = async (): Promise<number | undefined> => {
      const screen = await window.screen();
      return screen.type === 'question' ? screen.progress.minutesLeft : undefined;
    };
    assert.equal(await left(), 9);
    await window.answer();
    assert.equal(await left(), 6);
    await window.drill.commitText((await window.question()).item, 'words', false);
    assert.equal(await left(), 3, 'an answer that waits for its rating takes no more time');
  });

  it('keeps the item as it was when it was answered, once for each content', async () => {
    const { window } = await begun();
    const { item } = await window.question();
    await window.drill.commitText(item, 'first', false);
    await window.drill.undoCommit(item);
    await window.drill.commitText(item, 'second', false);
    const kept = window.events('itemKept');
    assert.equal(kept.length, 1);
    assert.equal(kept[0]?.prompt, `Prompt of ${item}`);
    assert.equal(kept[0]?.parts.length, 4);
  });

  describe('taking an answer back', () => {
    it('brings its text back', async () => {
      const { window } = await begun();
      const { item } = await window.question();
      window.drill.setDraft(item, 'half of');
      await window.drill.commitText(item, 'half of it', false);
      assert.equal(window.drill.draftOf(item), '', 'what is committed is no draft');
      await window.drill.undoCommit(item);
      assert.deepEqual((await window.question()).answering, { type: 'text', draft: 'half of it' });
    });

    it('leaves the item new, and its ticks behind', async () => {
      const { window } = await begun();
      const { item } = await window.question();
      await window.drill.commitText(item, 'x', false);
      await window.drill.tick(item, [0, 1], [0]);
      await window.drill.undoCommit(item);
      await window.drill.commitText(item, 'x', false);
      const { points, fatal } = await window.feedback();
      assert.ok([...points, ...fatal].every(({ ticked }) => !ticked));
      assert.equal(window.journal.history.item(item)?.isNew, true);
    });

    it('is refused once it is rated, or when there is none', async () => {
      const { window } = await begun();
      const { item } = await window.question();
      await refused(window.drill.undoCommit(item), /Commit an answer first/);
      await window.answer();
      await refused(window.drill.undoCommit(item), /no longer on the screen/);
    });
  });

  describe('looking back', () => {
    it('shows the answer before, whose rating alone can be changed', async () => {
      const { window, order } = await begun();
      const first = await window.answer();
      await window.drill.back();
      const question = await window.question();
      assert.equal(question.item, order[0]);
      assert.equal(question.readOnly, true);
      assert.equal(question.feedback?.canUndo, false);
      await refused(window.drill.tick(first, [0], []), /only its rating/);
      await refused(window.drill.undoCommit(first), /only its rating/);

      await window.drill.rate(first, 'again');
      const { reviews } = window.journal.history.item(first) ?? { reviews: [] };
      assert.deepEqual(reviews.map(({ rating }) => rating), ['again']);
      assert.equal((await window.question()).item, first, 'rating does not go on');
      await window.drill.next(first);
      assert.equal((await window.question()).item, order[1]);
    });

    it('goes back one by one, and forth again to where the drill stands', async () => {
      const { window, order } = await begun();
      await window.answer();
      await window.answer();
      const [a = '', b = '', c = ''] = order;
      await window.drill.back();
      await window.drill.back();
      await window.drill.back();
      assert.equal((await window.question()).item, a);
      assert.equal((await window.question()).canGoBack, false);
      await window.drill.next(a);
      assert.equal((await window.question()).item, b);
      await window.drill.next(b);
      const here = await window.question();
      assert.deepEqual([here.item, here.readOnly], [c, false]);
    });

    it('works from the summary, too', async () => {
      const { window, order } = await begun();
      for (let i = 0; i < 3; i++) await window.answer();
      await window.drill.back();
      const last = order[2] ?? '';
      assert.equal((await window.question()).item, last);
      await window.drill.rate(last, 'easy');
      await window.drill.next(last);
      assert.equal((await window.screen()).type, 'summary');
      assert.equal(window.events('drillEnded').length, 1);
    });

    it('has nowhere to go at the first question', async () => {
      const { window, order } = await begun();
      await window.drill.back();
      const question = await window.question();
      assert.deepEqual([question.item, question.readOnly, question.canGoBack], [order[0], false, false]);
    });

    it('passes over an answer whose item left the bank', async () => {
      const { desk, window, order } = await begun();
      await window.answer();
      await window.answer();
      desk.questions.change(items.filter(({ id }) => id !== order[1]));
      await window.drill.view();
      assert.equal((await window.question()).canGoBack, true);
      await window.drill.back();
      assert.equal((await window.question()).item, order[0]);
      await window.drill.next(order[0] ?? '');
      assert.equal((await window.question()).item, order[2]);
    });
  });

  it('accepts the proposed rating when the user goes on', async () => {
    const { window } = await begun();
    const { item } = await window.question();
    await refused(window.drill.next(item), /Commit an answer first, or skip/);
    await window.drill.commitText(item, 'x', false);
    await window.drill.tick(item, [0, 1, 2, 3], []);
    await window.drill.next(item);
    assert.deepEqual(window.events('rated').map(({ rating, score }) => [rating, score]), [['good', 100]]);
    assert.notEqual((await window.question()).item, item);
  });

  it('skips a question until tomorrow', async () => {
    const { desk, window } = await begun();
    const { item } = await window.question();
    await window.drill.skip(item);
    assert.equal((await states(window))[0], 'skipped');
    await window.answer();
    await window.answer();
    const { skipped } = await window.summary();
    assert.deepEqual(skipped.map(({ title, why, when }) => [title, why, when]), [[`Title of ${item}`, 'skipped', 'tomorrow']]);
    await window.drill.startExtra();
    assert.equal((await window.screen()).type, 'nothing', 'not even as extra practice');
    desk.clock.advance(24 * 3_600_000);
    await window.drill.start();
    assert.equal((await window.question()).item, item);
  });

  it('ends when its last question is skipped', async () => {
    const { window, order } = await begun();
    for (const item of order) await window.drill.skip(item);
    assert.equal(window.events('drillEnded').length, 1);
    assert.equal((await window.screen()).type, 'summary');
  });

  it('never asks a retired question again, until it is brought back', async () => {
    const { desk, window, order } = await begun();
    const [first = ''] = order;
    await window.drill.retire(first);
    assert.notEqual((await window.question()).item, first);
    await window.answer();
    await window.answer();
    const { skipped } = await window.summary();
    assert.deepEqual(skipped.map(({ why, when }) => [why, when]), [['never again', '']]);
    desk.clock.advance(24 * 3_600_000);
    await window.drill.start();
    assert.equal((await window.screen()).type, 'nothing');
    await window.journal.append([{ type: 'broughtBack', item: first }]);
    await window.drill.start();
    assert.equal((await window.question()).item, first);
  });

  it('can be ended early; what was not reached comes tomorrow', async () => {
    const { window } = await begun();
    await window.answer();
    await window.drill.endEarly();
    assert.deepEqual(window.events('drillEnded').map(({ early }) => early), [true]);
    const { skipped, title } = await window.summary();
    assert.equal(skipped.length, 2);
    assert.ok(skipped.every(({ why, when }) => why === 'not reached' && when === 'tomorrow'));
    assert.match(title, /^One item in /);
    await window.drill.endEarly();
    await window.drill.start();
    assert.equal((await window.screen()).type, 'summary');
    assert.equal(window.events('drillEnded').length, 1);
  });

  it('goes on when the item on the screen leaves the bank', async () => {
    const { desk, window, order } = await begun();
    const [first = '', second = ''] = order;
    desk.questions.change(items.filter(({ id }) => id !== first));
    await refused(window.drill.commitText(first, 'too late', false), /no longer/);
    assert.equal((await window.question()).item, second);
    await window.answer();
    await window.answer();
    const { skipped } = await window.summary();
    assert.deepEqual(skipped, [], 'it is not announced for tomorrow');
  });

  describe('refuses what comes too late', () => {
    it('for another question than the one on the screen', async () => {
      const { window, order } = await begun();
      const later = order[1] ?? '';
      const { drill } = window;
      const attempts = [
        () => drill.commitText(later, 'x', false),
        () => drill.takeHint(later),
        () => drill.skip(later),
        () => drill.retire(later),
        () => drill.rate(later, 'good'),
        () => drill.next(later),
        () => drill.tick(later, [], []),
        () => drill.reflect(later, 'x'),
      ];
      for (const attempt of attempts) await refused(attempt(), /no longer on the screen/);
      assert.equal(window.journal.eventCount, 1, 'only the start of the drill is in the log');
    });

    it('for a question that is answered already', async () => {
      const { window } = await begun();
      const { item } = await window.question();
      const twice = [window.drill.commitText(item, 'x', false), window.drill.commitText(item, 'x', false)];
      const outcomes = await Promise.allSettled(twice);
      assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected']);
      await refused(window.drill.takeHint(item), /answered already/);
      await refused(window.drill.skip(item), /answered already/);
      assert.equal(window.events('committed').length, 1);
    });

    it('when no drill runs', async () => {
      const window = new Desk([]).window();
      await refused(window.drill.commitText('a', 'x', false), /no longer on the screen/);
      await window.drill.back();
      await window.drill.endEarly();
      assert.equal((await window.screen()).type, 'nothing');
    });
  });
});
