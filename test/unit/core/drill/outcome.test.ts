import assert from 'node:assert/strict';
import { anOpenBody } from '../../../factories/bodies';
import { aBank, anItem, aTopic } from '../../../factories/items';
import { Desk, type Window } from './desk';

const day = 24 * 3_600_000;

const started = async (desk: Desk): Promise<Window> => {
  const window = desk.window();
  await window.drill.start();
  return window;
};

describe('a hint', () => {
  it('is shown one by one, until there are no more', async () => {
    const window = await started(new Desk([anItem({ id: 'a' })]));
    const taken = async (): Promise<number> => (await window.question()).hints.taken.length;
    assert.equal(await taken(), 0);
    for (const expected of [1, 2, 2]) {
      await window.drill.takeHint('a');
      assert.equal(await taken(), expected);
    }
    assert.equal(window.events('hintTaken').length, 2);
  });

  it('makes a perfect answer a hard one, also after an undo', async () => {
    const window = await started(new Desk([anItem({ id: 'a', kind: 'multiple-choice' })]));
    await window.drill.takeHint('a');
    await window.drill.commitChoice('a', 2, 'sure');
    assert.equal(await window.proposed(), 'hard');
    await window.drill.undoCommit('a');
    assert.equal((await window.question()).hints.taken.length, 1);
    await window.drill.commitChoice('a', 2, 'sure');
    assert.equal(await window.proposed(), 'hard');
    await window.drill.next('a');
    const [line] = (await window.summary()).comesBack;
    assert.equal(line?.why, 'all of it; with a hint');
  });
});

describe('the primer of a topic', () => {
  const desk = (hasPrimer = true): Desk => {
    const items = ['a', 'b'].map((id) => anItem({ id, kind: 'multiple-choice', topic: 'new', contrasts: id === 'a' ? ['b'] : [] }));
    const made = new Desk(aBank(items, [aTopic({ id: 'new', title: 'New topic', hasPrimer })]));
    made.questions.primers.set('new', { topic: 'new', title: 'New topic', html: '<p>primer</p>' });
    return made;
  };
  const offered = async (window: Window): Promise<string | undefined> => (await window.feedback()).primer?.title;
  const current = async (window: Window): Promise<string> => (await window.question()).item;

  it('is offered when the first contact goes badly, and can be read', async () => {
    const window = await started(desk());
    const item = await current(window);
    await window.drill.commitChoice(item, 0, 'fairly');
    assert.equal(await offered(window), 'New topic');
    await window.drill.openPrimer(item);
    const screen = await window.screen();
    assert.ok(screen.type === 'primer' && screen.html === '<p>primer</p>');
    await window.drill.closePrimer();
    assert.equal(await offered(window), undefined, 'once');
    assert.deepEqual(window.events('primerOffered').map(({ topic, accepted }) => [topic, accepted]), [['new', true]]);
  });

  it('is not offered again when it was declined, nor at the second item of the topic', async () => {
    const window = await started(desk());
    const item = await current(window);
    await window.drill.commitChoice(item, 0, 'fairly');
    await window.drill.declinePrimer(item);
    assert.equal(await offered(window), undefined);
    await window.drill.next(item);
    await window.drill.commitChoice(await current(window), 0, 'fairly');
    assert.equal(await offered(window), undefined);
  });

  it('is not offered when the answer is right, when there is none, or when the topic is known', async () => {
    const right = await started(desk());
    await right.drill.commitChoice(await current(right), 2, 'fairly');
    assert.equal(await offered(right), undefined);
    await right.drill.next(await current(right));
    await right.drill.commitChoice(await current(right), 0, 'fairly');
    assert.equal(await offered(right), undefined, 'no longer the first contact');

    const without = await started(desk(false));
    await without.drill.commitChoice(await current(without), 0, 'fairly');
    assert.equal(await offered(without), undefined);
  });

  it('is not offered where the answer is only looked at again', async () => {
    const window = await started(desk());
    const item = await current(window);
    await window.drill.commitChoice(item, 0, 'fairly');
    await window.drill.next(item);
    await window.drill.back();
    assert.equal(await current(window), item);
    assert.equal(await offered(window), undefined);
  });

  it('waits until an open answer was judged', async () => {
    const item = anItem({ id: 'o', topic: 'new' });
    const window = await started(new Desk(aBank([item], [aTopic({ id: 'new', hasPrimer: true })])));
    await window.drill.commitText('o', 'words', false);
    assert.equal(await offered(window), undefined);
    await window.drill.tick('o', [3], []);
    assert.equal(await offered(window), 'Topic new');
    await window.drill.tick('o', [0, 1], []);
    assert.equal(await offered(window), undefined, '70 of 100 is no bad contact');
  });
});

describe('reflections', () => {
  it('are offered at the first and the third open question, twice at most', async () => {
    const open = Array.from({ length: 6 }, (_, i) => anItem({ id: `o${i}`, topic: `t${i}` }));
    const window = await started(new Desk([...open, anItem({ id: 'm', kind: 'multiple-choice', topic: 'm' })]));
    const prompts: (string | undefined)[] = [];
    for (let i = 0; i < 7; i++) {
      const { item, kind } = await window.question();
      if (kind === 'open') {
        await window.drill.commitText(item, 'x', false);
        prompts.push((await window.feedback()).reflection?.prompt);
        await window.drill.reflect(item, `thought ${i}`);
        await window.drill.rate(item, 'good');
      } else await window.answer();
    }
    assert.deepEqual(prompts.map((prompt) => prompt !== undefined), [true, false, true, false, false, false]);
    assert.notEqual(prompts[0], prompts[2]);
    assert.equal(window.events('reflected').length, 2, 'nothing is kept where nothing was asked');
  });

  it('show what was written, and change from day to day', async () => {
    const desk = new Desk([anItem({ id: 'a' })]);
    const window = await started(desk);
    await window.drill.commitText('a', 'x', false);
    await window.drill.reflect('a', 'It rests on independence.');
    const first = (await window.feedback()).reflection;
    assert.equal(first?.text, 'It rests on independence.');
    desk.clock.advance(day);
    assert.notEqual((await window.feedback()).reflection?.prompt, first.prompt);
  });
});

describe('the summary', () => {
  it('tells what held, what comes back and when, and why', async () => {
    const kinds = ['multiple-choice', 'multiple-choice', 'open'] as const;
    const items = kinds.map((kind, i) => anItem({ id: `q${i}`, topic: `t${i}`, kind, title: `Question ${i}` }));
    const desk = new Desk(items);
    const window = await started(desk);
    for (let i = 0; i < 3; i++) {
      const { item } = await window.question();
      desk.clock.advance(120_000);
      if (item === 'q0') await window.drill.commitChoice(item, 2, 'sure');
      if (item === 'q1') await window.drill.commitChoice(item, 0, 'sure');
      if (item === 'q2') await window.drill.commitText(item, 'x', false);
      if (item === 'q2') await window.drill.tick(item, [1, 2, 3], [0]);
      if (item === 'q1') await window.drill.markTricky(item, 'always');
      await window.drill.next(item);
    }
    const summary = await window.summary();
    assert.equal(summary.title, 'Three items in 6 minutes');
    assert.deepEqual(summary.held.map(({ title, why }) => [title, why]), [['Question 0', 'all of it']]);
    assert.match(summary.held[0]?.when ?? '', /^(tomorrow|in \d+ days)$/);
    const back = new Map(summary.comesBack.map((line) => [line.title, line]));
    assert.equal(back.get('Question 1')?.why, '0 of 100; sure, and wrong');
    assert.equal(back.get('Question 1')?.when, 'tomorrow');
    assert.equal(back.get('Question 1')?.tricky, true);
    assert.match(back.get('Question 2')?.why ?? '', /^50 of 100; missed: /);
    assert.equal(summary.tricky, 1);
    assert.equal(summary.week, 'Supervised learning and coding: 3 of 3 seen.');
    assert.equal(summary.extra, true);
  });

  it('counts no more time for an answer than three times what it is meant to take', async () => {
    const desk = new Desk([anItem({ id: 'a', minutes: 4 })]);
    const window = await started(desk);
    await window.question();
    desk.clock.advance(5 * 3_600_000);
    await window.answer();
    assert.equal(window.events('committed')[0]?.seconds, 12 * 60);
    assert.equal(window.events('drillEnded')[0]?.minutes, 12);
  });

  it('calls a right guess a guess', async () => {
    const window = await started(new Desk([anItem({ id: 'a', kind: 'multiple-choice' })]));
    await window.drill.commitChoice('a', 2, 'guess');
    await window.drill.next('a');
    assert.deepEqual((await window.summary()).comesBack.map(({ why }) => why), ['all of it; a guess']);
  });

  it('tells of an answer that was left without a rating', async () => {
    const window = await started(new Desk([anItem({ id: 'a' })]));
    await window.drill.commitText('a', 'x', false);
    await window.drill.endEarly();
    const { comesBack } = await window.summary();
    assert.deepEqual(comesBack.map(({ why, when }) => [why, when]), [['answered, not rated', 'tomorrow']]);
  });
});

describe('the screen', () => {
  it('says that nothing is due, and offers extra practice', async () => {
    const desk = new Desk([anItem({ id: 'a' })]);
    const window = await started(desk);
    await window.answer();
    desk.clock.advance(day);
    const again = await started(desk);
    const screen = await again.screen();
    assert.ok(screen.type === 'nothing' && screen.extra);
    assert.match(screen.title, /Nothing is due today/);
    await again.drill.startExtra();
    assert.equal((await again.question()).item, 'a');
  });

  it('says that the bank is empty, and offers nothing', async () => {
    const screen = await (await started(new Desk([]))).screen();
    assert.ok(screen.type === 'nothing' && !screen.extra);
    assert.match(screen.text, /mlDrills\.packs/);
  });

  it('says so while answers cannot be saved', async () => {
    const desk = new Desk([anItem({ id: 'a' })]);
    const window = await started(desk);
    assert.equal((await window.drill.view()).unsaved, undefined);
    desk.log.fault = 'the disk is full';
    await window.drill.commitText('a', 'x', false);
    const { unsaved } = await window.drill.view();
    assert.match(unsaved ?? '', /kept in memory only: the disk is full/);
    assert.ok((await window.feedback()).canUndo, 'and goes on');
    desk.log.fault = undefined;
    await window.store.flush();
    assert.equal((await window.drill.view()).unsaved, undefined);
  });

  it('shows the level and takes single keys as the settings say', async () => {
    const desk = new Desk([anItem({ id: 'a', level: 'hard' })]);
    const window = await started(desk);
    assert.equal((await window.question()).level, 'hard');
    desk.settings = { ...desk.settings, showLevel: false, singleKeys: false };
    assert.equal((await window.question()).level, undefined);
    assert.equal((await window.drill.view()).singleKeys, false);
  });

  it('shows when each rating would bring the item back', async () => {
    const window = await started(new Desk([anItem({ id: 'a' })]));
    await window.drill.commitText('a', 'x', false);
    const before = (await window.feedback()).ratings;
    assert.deepEqual(before.map(({ rating }) => rating), ['again', 'hard', 'good', 'easy']);
    assert.equal(before[0]?.when, 'tomorrow');
    await window.drill.rate('a', 'easy');
    await window.drill.back();
    const after = (await window.feedback()).ratings;
    assert.deepEqual(after.map(({ when }) => when), before.map(({ when }) => when), 'as if it had not been rated');
    assert.deepEqual(after.filter(({ chosen }) => chosen).map(({ rating }) => rating), ['easy']);
  });

  it('marks an item as tricky and takes the mark away, before and after the answer', async () => {
    const window = await started(new Desk([anItem({ id: 'a' })]));
    await window.drill.markTricky('a', 'mixed up');
    assert.deepEqual((await window.question()).tricky, { marked: true, why: 'mixed up' });
    await window.drill.commitText('a', 'x', false);
    await window.drill.unmarkTricky('a');
    assert.deepEqual((await window.question()).tricky, { marked: false, why: '' });
  });
});

describe('a question that changes after it was answered', () => {
  it('keeps both of its texts', async () => {
    const item = anItem({ id: 'a' });
    const desk = new Desk([item]);
    const window = await started(desk);
    await window.answer();
    desk.clock.advance(60 * day);
    const changed = { ...item, hash: 'another', version: 2 };
    desk.questions.change([changed]);
    desk.questions.setBody(anOpenBody(changed, { prompt: 'Another prompt' }));
    await window.drill.view();
    await window.drill.start();
    await window.answer();
    assert.deepEqual(window.events('itemKept').map(({ prompt }) => prompt), ['Prompt of a', 'Another prompt']);
    assert.deepEqual(window.events('committed').map(({ version, hash }) => [version, hash]), [[1, item.hash], [2, 'another']]);
  });
});
