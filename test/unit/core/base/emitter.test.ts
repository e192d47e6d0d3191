import assert from 'node:assert/strict';
import { DisposableStore } from '../../../../src/core/base/disposable';
import { Emitter } from '../../../../src/core/base/emitter';
import { messageOf, UserError } from '../../../../src/core/base/errors';
import { sortableId } from '../../../../src/core/base/id';

describe('emitter', () => {
  it('calls its listeners in the order they came', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(`first ${value}`));
    emitter.event((value) => heard.push(`second ${value}`));
    emitter.fire('x');
    assert.deepEqual(heard, ['first x', 'second x']);
  });

  it('calls one that listens twice twice, and ends each subscription for itself', () => {
    const emitter = new Emitter<void>();
    let heard = 0;
    const listener = (): void => void heard++;
    const [one] = [emitter.event(listener), emitter.event(listener)];
    emitter.fire();
    assert.equal(heard, 2);
    one.dispose();
    one.dispose();
    emitter.fire();
    assert.equal(heard, 3);
  });

  it('lets all hear although one throws, and throws that afterwards', () => {
    const emitter = new Emitter<void>();
    let heard = 0;
    emitter.event(() => {
      throw new Error('first');
    });
    emitter.event(() => heard++);
    emitter.event(() => {
      throw new Error('second');
    });
    assert.throws(() => emitter.fire(), /first/);
    assert.equal(heard, 1);
  });

  it('lets a listener leave or join while it is called', () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    const leaving = emitter.event(() => {
      heard.push('leaving');
      leaving.dispose();
      emitter.event(() => heard.push('joined'));
    });
    emitter.event(() => heard.push('other'));
    emitter.fire();
    emitter.fire();
    assert.deepEqual(heard, ['leaving', 'other', 'other', 'joined']);
  });

  it('is silent after it is disposed', () => {
    const emitter = new Emitter<void>();
    emitter.event(() => assert.fail('called'));
    emitter.dispose();
    assert.doesNotThrow(() => emitter.fire());
  });
});

describe('disposable store', () => {
  it('ends what it owns once, the newest first', () => {
    const ended: string[] = [];
    const store = new DisposableStore();
    for (const name of ['a', 'b', 'c']) store.add({ dispose: () => ended.push(name) });
    assert.equal(store.isDisposed, false);
    store.dispose();
    store.dispose();
    assert.deepEqual(ended, ['c', 'b', 'a']);
    assert.equal(store.isDisposed, true);
  });

  it('ends at once what comes too late, and gives back what it is given', () => {
    const store = new DisposableStore();
    store.dispose();
    let ended = 0;
    const late = { dispose: () => void ended++ };
    assert.equal(store.add(late), late);
    assert.equal(ended, 1);
  });
});

describe('errors', () => {
  it('have a message, whatever was thrown', () => {
    assert.equal(messageOf(new Error('no')), 'no');
    assert.equal(messageOf('no'), 'no');
    assert.equal(messageOf(undefined), 'undefined');
    assert.ok(new UserError('x') instanceof Error);
  });
});

describe('sortable ids', () => {
  const id = (time: number, sequence: number): string => sortableId(time, sequence, () => 0.5);

  it('sort by time, then by sequence', () => {
    const ids = [id(0, 0), id(0, 1), id(0, 31), id(0, 32), id(0, 1023), id(1, 0), id(Date.UTC(2026, 0, 1), 0), id(Date.UTC(2500, 0, 1), 0)];
    assert.deepEqual(ids, [...ids].sort());
    assert.equal(new Set(ids).size, ids.length);
  });

  it('have 24 characters that cannot be taken for one another', () => {
    for (const time of [0, -5, 1.5, Date.now(), 2 ** 49]) assert.match(sortableId(time, 7, Math.random), /^[0-9A-HJKMNP-TV-Z]{24}$/);
  });

  it('differ by chance alone', () => {
    assert.notEqual(sortableId(1, 1, () => 0), sortableId(1, 1, () => 0.999999));
  });
});
