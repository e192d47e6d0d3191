import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Chosen, chargedMinutes, compose } from '../../../../src/core/drill/compose';
import type { ComposeInput } from '../../../../src/core/drill/candidates';
import type { ItemSummary } from '../../../../src/core/questions/item';
import { aBank, anItem, aTopic } from '../../../factories/items';
import { Past } from '../../../factories/past';

const today = 20_000;

function inputOf(items: readonly ItemSummary[], past = new Past(), fields: Partial<ComposeInput> = {}): ComposeInput {
  return { bank: aBank(items), history: past.history, today, minutes: 30, maxItems: 10, week: 1, seed: 1, ...fields };
}
const idsOf = (chosen: readonly Chosen[]): string[] => chosen.map(({ item }) => item.id);
const composed = (input: ComposeInput, mode: 'daily' | 'extra' = 'daily'): string[] => idsOf(compose(input, mode));
const some = (count: number, prefix: string, fields: Partial<ItemSummary> = {}): ItemSummary[] =>
  Array.from({ length: count }, (_, i) => anItem({ id: `${prefix}${i}`, topic: `${prefix}-topic-${i}`, ...fields }));
/** A past in which these items were answered so long ago that they are due. */
const dueAll = (items: readonly ItemSummary[], past = new Past()): Past => {
  for (const { id } of items) past.answered(id, today - 400);
  return past;
};

describe('composing a drill', () => {
  it('takes what is due first, and keeps 30 % of the minutes for new items', () => {
    const [due, fresh] = [some(20, 'due'), some(20, 'new')];
    const chosen = compose(inputOf([...due, ...fresh], dueAll(due)), 'daily');
    assert.equal(chosen.filter(({ reason }) => reason === 'due').length, 7);
    assert.equal(chosen.filter(({ reason }) => reason === 'new').length, 3);
  });

  it('keeps places for new items too, when what is due is short', () => {
    const [due, fresh] = [some(20, 'due', { minutes: 1 }), some(20, 'new', { minutes: 1 })];
    const chosen = compose(inputOf([...due, ...fresh], dueAll(due)), 'daily');
    assert.deepEqual(chosen.map(({ reason }) => reason).sort(), [...Array.from({ length: 7 }, () => 'due'), ...Array.from({ length: 3 }, () => 'new')]);
  });

  it('gives the share of new items back when there are none', () => {
    const due = some(20, 'due');
    assert.equal(compose(inputOf(due, dueAll(due)), 'daily').length, 10);
  });

  it('gives back what few new items do not need', () => {
    const [due, fresh] = [some(20, 'due'), some(1, 'new')];
    const chosen = compose(inputOf([...due, ...fresh], dueAll(due)), 'daily');
    assert.equal(chosen.filter(({ reason }) => reason === 'due').length, 9);
    assert.equal(chosen.filter(({ reason }) => reason === 'new').length, 1);
  });

  it('gives back what new items cannot use, since they take too long', () => {
    const due = some(20, 'due');
    const chosen = compose(inputOf([...due, anItem({ id: 'new', minutes: 25 })], dueAll(due)), 'daily');
    assert.deepEqual(chosen.map(({ reason }) => reason), Array.from({ length: 10 }, () => 'due'));
  });

  it('lets minutes beat the count', () => {
    assert.equal(composed(inputOf(some(20, 'new', { minutes: 8 }))).length, 3);
    assert.equal(composed(inputOf(some(20, 'new', { minutes: 1 }))).length, 10);
  });

  it('asks the most overdue for its stability first', () => {
    const [fresh, stable] = [anItem({ id: 'learnt-lately', minutes: 20 }), anItem({ id: 'well-known', minutes: 20 })];
    const past = new Past().answered('learnt-lately', today - 12, 'again');
    for (const day of [900, 890, 850]) past.answered('well-known', today - day);
    const dueOn = (id: string): number => past.history.item(id)?.card?.due ?? Infinity;
    assert.ok(dueOn('well-known') < dueOn('learnt-lately') && dueOn('learnt-lately') < today);
    assert.deepEqual(composed(inputOf([stable, fresh], past)), ['learnt-lately']);
  });

  it('takes new items by priority, then by the theme of the week, then by weakness', () => {
    const items = [
      anItem({ id: 'strong', topic: 'strong', priority: 2 }),
      anItem({ id: 'weak', topic: 'weak', priority: 2 }),
      anItem({ id: 'theme', topic: 'theme', priority: 2 }),
      anItem({ id: 'first', topic: 'other', priority: 1 }),
      anItem({ id: 'seen-weak', topic: 'weak' }),
      anItem({ id: 'seen-strong', topic: 'strong' }),
    ];
    const past = new Past().answered('seen-weak', today, 'again').answered('seen-strong', today, 'easy');
    const topics = ['strong', 'weak', 'other'].map((id) => aTopic({ id, week: 2 }));
    for (let seed = 0; seed < 10; seed++) {
      const taken = (minutes: number): string[] => composed(inputOf(items, past, { bank: aBank(items, topics), minutes, seed })).sort();
      assert.deepEqual(taken(3), ['first']);
      assert.deepEqual(taken(6), ['first', 'theme']);
      assert.deepEqual(taken(9), ['first', 'theme', 'weak']);
      assert.deepEqual(taken(12), ['first', 'strong', 'theme', 'weak']);
    }
  });

  it('starts a topic new to the user with two of its items, side by side', () => {
    const items = [...some(8, 'other', { priority: 2 }), anItem({ id: 'n1', topic: 'new', priority: 1 }), anItem({ id: 'n2', topic: 'new', priority: 2 })];
    const order = composed(inputOf(items, undefined, { minutes: 9 }));
    assert.deepEqual(order.slice(0, 2).sort(), ['n1', 'n2']);
  });

  it('does not bring a second item of much less importance', () => {
    const items = [...some(8, 'other', { priority: 2 }), anItem({ id: 'n1', topic: 'new', priority: 1 }), anItem({ id: 'n2', topic: 'new', priority: 3 })];
    assert.ok(!composed(inputOf(items, undefined, { minutes: 9 })).includes('n2'));
  });

  describe('contrasting items', () => {
    it('meet, even when one of them ranks last', () => {
      const pair = [anItem({ id: 'roc', topic: 'roc', priority: 1, contrasts: ['pr'] }), anItem({ id: 'pr', topic: 'pr', priority: 3 })];
      const chosen = compose(inputOf([...pair, ...some(20, 'other', { priority: 2 })]), 'daily');
      assert.ok(idsOf(chosen).includes('pr'));
      assert.equal(chosen.find(({ item }) => item.id === 'pr')?.reason, 'contrast');
    });

    it('meet whichever of the two names the other', () => {
      const pair = [anItem({ id: 'roc', topic: 'roc', priority: 1 }), anItem({ id: 'pr', topic: 'pr', priority: 3, contrasts: ['roc'] })];
      assert.ok(composed(inputOf([...pair, ...some(20, 'other', { priority: 2 })])).includes('pr'));
    });

    it('meet when the first of them came as the second of a new topic', () => {
      const items = [
        anItem({ id: 'n1', topic: 'new', priority: 1 }),
        anItem({ id: 'n2', topic: 'new', priority: 2, contrasts: ['far'] }),
        anItem({ id: 'far', topic: 'far', priority: 3 }),
        ...some(20, 'other', { priority: 2 }),
      ];
      assert.ok(composed(inputOf(items)).includes('far'));
    });

    it('stay apart when the other one is not to be asked', () => {
      const pair = [anItem({ id: 'roc', topic: 'roc', contrasts: ['pr', 'gone'] }), anItem({ id: 'pr', topic: 'pr' })];
      assert.deepEqual(composed(inputOf(pair, new Past().retired('pr', today - 1))), ['roc']);
      assert.deepEqual(composed(inputOf(pair, new Past().answered('pr', today - 1))), ['roc']);
    });

    it('never push a drill beyond its minutes', () => {
      const pair = [anItem({ id: 'roc', topic: 'roc', priority: 1, minutes: 6, contrasts: ['pr'] }), anItem({ id: 'pr', topic: 'pr', minutes: 6 })];
      assert.deepEqual(composed(inputOf(pair, undefined, { minutes: 11 })), ['roc']);
    });
  });

  describe('a case study', () => {
    const long = (id: string, fields: Partial<ItemSummary> = {}): ItemSummary => anItem({ id, topic: id, kind: 'case-study', minutes: 40, ...fields });

    it('comes once at most, and last', () => {
      const order = composed(inputOf([long('one', { priority: 1 }), long('two', { priority: 1 }), ...some(20, 'short')]));
      assert.equal(order.filter((id) => id === 'one' || id === 'two').length, 1);
      assert.ok(['one', 'two'].includes(order.at(-1) ?? ''));
    });

    it('is charged at most 40 % of the day', () => {
      assert.equal(chargedMinutes(long('one'), 30), 12);
      assert.equal(chargedMinutes(long('one', { minutes: 5 }), 30), 5);
      const order = composed(inputOf([long('one', { priority: 1 }), ...some(20, 'short')]));
      assert.equal(order.length, 1 + 6, '12 of 30 minutes for the case, 18 for six items');
    });

    it('goes on the next day, before everything else', () => {
      const due = some(20, 'due');
      const past = dueAll(due).askedFact('begun', today - 1);
      assert.ok(composed(inputOf([...due, long('begun', { priority: 3 })], past)).includes('begun'));
    });
  });

  describe('leaves out', () => {
    it('what was retired, and what was skipped today', () => {
      const past = new Past().retired('new0', today - 3).skipped('new1', today).skipped('new2', today - 1);
      assert.deepEqual(composed(inputOf(some(3, 'new'), past)), ['new2']);
    });

    it('what was answered today, also in extra practice', () => {
      const past = new Past().answered('new0', today).answered('new1', today, 'again');
      assert.deepEqual(composed(inputOf(some(2, 'new'), past), 'extra'), []);
    });
  });

  it('has nothing for an empty bank, nor for one whose only item takes too long', () => {
    assert.deepEqual(composed(inputOf([])), []);
    assert.deepEqual(composed(inputOf([]), 'extra'), []);
    assert.deepEqual(composed(inputOf([anItem({ id: 'a', minutes: 31 })])), []);
  });

  it('has one item for a bank of one', () => {
    assert.deepEqual(composed(inputOf([anItem({ id: 'a', minutes: 30 })])), ['a']);
  });

  it('has nothing for the day when nothing is due, but extra practice, weakest first', () => {
    const items = some(3, 'seen', { minutes: 15 });
    const past = new Past().answered('seen0', today - 1, 'easy').answered('seen1', today - 1, 'good').answered('seen2', today - 1, 'easy');
    assert.deepEqual(composed(inputOf(items, past)), []);
    const extra = compose(inputOf(items, past), 'extra');
    assert.deepEqual(extra.map(({ item, reason }) => [item.id, reason])[0], ['seen1', 'extra']);
    assert.equal(extra.length, 2);
  });

  it('composes ten thousand items in no time to speak of', () => {
    const kinds = ['open', 'numeric', 'case-study', 'multiple-choice'] as const;
    const items = Array.from({ length: 10_000 }, (_, i) =>
      anItem({ id: `i${i}`, topic: `topic-${i % 1700}`, kind: kinds[i % 4] ?? 'open', minutes: 1 + (i % 12), contrasts: [`i${(i * 7) % 10_000}`] }),
    );
    const past = new Past();
    items.slice(0, 5000).forEach(({ id }, i) => past.answered(id, today - 1 - (i % 300)));
    const input = inputOf(items, past);
    compose(input, 'daily'); // folds the cards, which a session does once
    const began = performance.now();
    const chosen = compose(input, 'extra');
    const took = performance.now() - began;
    assert.ok(chosen.length > 0);
    assert.ok(took < 1000, `${Math.round(took)} ms`);
  });
});

describe('every drill that is composed', () => {
  const checked = (check: (input: ComposeInput, chosen: readonly Chosen[], scene: Scene) => void): void => {
    fc.assert(fc.property(scenes, (scene) => check(scene.input, compose(scene.input, scene.mode), scene)), { numRuns: 300 });
  };
  const minutesOf = (chosen: readonly Chosen[], minutes: number): number => chosen.reduce((sum, { item }) => sum + chargedMinutes(item, minutes), 0);
  const isLong = (item: ItemSummary): boolean => item.kind === 'case-study';

  it('stays within its minutes and its count', () => {
    checked((input, chosen) => {
      assert.ok(minutesOf(chosen, input.minutes) <= input.minutes + 1e-6);
      assert.ok(chosen.length <= input.maxItems);
    });
  });

  it('has no item twice, none that is retired or skipped today, and one long item at most', () => {
    checked((_input, chosen, { out }) => {
      const ids = idsOf(chosen);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(ids.filter((id) => out.has(id)), []);
      assert.ok(chosen.filter(({ item }) => isLong(item)).length <= 1);
    });
  });

  it('leaves nothing out that is due or new and would fit', () => {
    checked((input, chosen, { out }) => {
      const ids = new Set(idsOf(chosen));
      const hasLong = chosen.some(({ item }) => isLong(item));
      if (chosen.length === input.maxItems) return;
      const free = input.minutes - minutesOf(chosen, input.minutes);
      for (const item of input.bank.items) {
        const card = input.history.item(item.id)?.card;
        if (ids.has(item.id) || out.has(item.id) || (isLong(item) && hasLong) || (card && card.due > today)) continue;
        assert.ok(chargedMinutes(item, input.minutes) > free - 1e-6, `${item.id} would fit`);
      }
    });
  });

  it('has a new item only when the due ones left out did not fit their share', () => {
    checked((input, chosen, { out }) => {
      if (!chosen.some(({ reason }) => reason === 'new')) return;
      const ids = new Set(idsOf(chosen));
      const isDue = ({ id }: ItemSummary): boolean => (input.history.item(id)?.card?.due ?? Infinity) <= today;
      const isNew = ({ id }: ItemSummary): boolean => !input.history.item(id)?.card;
      const left = input.bank.items.filter((item) => isDue(item) && !isLong(item) && !ids.has(item.id) && !out.has(item.id));
      const fresh = input.bank.items.filter((item) => isNew(item) && !out.has(item.id));
      const costOfNew = fresh.reduce((sum, item) => sum + chargedMinutes(item, input.minutes), 0);
      const share = input.minutes - Math.min(0.3 * input.minutes, costOfNew);
      const places = input.maxItems - Math.min(Math.round(0.3 * input.maxItems), fresh.length);
      const due = chosen.filter(({ reason }) => reason !== 'new');
      const ofDue = minutesOf(due, input.minutes);
      for (const item of left) assert.ok(due.length >= places || ofDue + item.minutes > share - 1e-6, `${item.id} was passed over`);
    });
  });

  it('brings the contrast of what ranks first', () => {
    fc.assert(
      fc.property(scenes, fc.boolean(), fc.integer({ min: 1, max: 15 }), ({ input }, named, minutes) => {
        const first = anItem({ id: 'first', topic: 'first', priority: 1, minutes, contrasts: named ? ['other'] : [] });
        const other = anItem({ id: 'other', topic: 'other', priority: 3, minutes, contrasts: named ? [] : ['first'] });
        const items = [...input.bank.items.map((item) => ({ ...item, priority: 3 as const })), first, other];
        const ids = composed({ ...input, bank: aBank(items), history: new Past().history, minutes: 30 });
        assert.ok(ids.includes('first') && ids.includes('other'));
      }),
    );
  });

  it('is the same for the same input', () => {
    checked((input, chosen, { mode }) => assert.deepEqual(compose(input, mode), chosen));
  });
});

interface Scene {
  readonly input: ComposeInput;
  readonly mode: 'daily' | 'extra';
  /** What must not be asked. */
  readonly out: ReadonlySet<string>;
}

const fields = fc.record({
  topic: fc.nat(5).map((n) => `topic-${n}`),
  kind: fc.constantFrom('open' as const, 'numeric' as const, 'multiple-choice' as const, 'case-study' as const),
  minutes: fc.integer({ min: 1, max: 12 }),
  priority: fc.constantFrom(1 as const, 2 as const, 3 as const),
  contrasts: fc.array(fc.nat(30).map((n) => `i${n}`), { maxLength: 2 }),
});
const bank = fc.array(fields, { maxLength: 30, size: 'max' }).map((all) => all.map((one, i) => anItem({ id: `i${i}`, ...one })));

const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ deed: fc.constant('answered' as const), item: fc.nat(30), ago: fc.integer({ min: 0, max: 60 }), rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const) }) },
    { weight: 1, arbitrary: fc.record({ deed: fc.constantFrom('retired' as const, 'skipped' as const), item: fc.nat(30) }) },
  ),
  { maxLength: 40 },
);

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    items: bank,
    deeds,
    minutes: fc.integer({ min: 5, max: 60 }),
    maxItems: fc.integer({ min: 6, max: 10 }),
    seed: fc.nat(1000),
    week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    mode: fc.constantFrom('daily' as const, 'extra' as const),
  })
  .map(({ items, deeds: done, mode, ...rest }) => {
    const past = new Past();
    const out = new Set<string>();
    for (const one of done) {
      const id = `i${one.item}`;
      if (one.deed === 'answered') past.answered(id, today - one.ago, one.rating);
      else {
        past[one.deed](id, today);
        out.add(id);
      }
    }
    return { input: inputOf(items, past, rest), mode, out };
  });
