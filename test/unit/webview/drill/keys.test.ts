import assert from 'node:assert/strict';
import { commandOf, keyTable, type KeyContext, type KeyPress, type Mode } from '../../../../src/webview/drill/keys';

const modes: readonly Mode[] = ['text', 'choice', 'number', 'steps', 'confidence', 'ticking', 'rating', 'readOnly', 'primer', 'summary', 'nothing', 'empty'];
const plain: KeyPress = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, isComposing: false };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ ...plain, key, ...more });
const at = (mode: Mode, more: Partial<KeyContext> = {}): KeyContext => ({ mode, place: 'page', singleKeys: true, ...more });
const everyKey = ['1', '4', '9', 'n', 'b', 't', 'h', 's', '?', 'Enter', 'Escape'];

describe('the keys of the drill panel', () => {
  it('mean what UX says', () => {
    const meaning = (key: string, mode: Mode): unknown => commandOf(press(key), at(mode));
    assert.deepEqual(meaning('2', 'choice'), { type: 'pick', index: 1 });
    assert.deepEqual(meaning('Enter', 'choice'), { type: 'goOn' });
    assert.deepEqual(meaning('3', 'confidence'), { type: 'pick', index: 2 });
    assert.deepEqual(meaning('4', 'confidence'), undefined);
    assert.deepEqual(meaning('Escape', 'confidence'), { type: 'leave' });
    assert.deepEqual(meaning('7', 'ticking'), { type: 'pick', index: 6 });
    assert.deepEqual(meaning('4', 'rating'), { type: 'pick', index: 3 });
    assert.deepEqual(meaning('5', 'rating'), undefined);
    assert.deepEqual(meaning('n', 'rating'), { type: 'perform', action: 'next' });
    assert.deepEqual(meaning('n', 'choice'), undefined);
    assert.deepEqual(meaning('s', 'ticking'), undefined);
    assert.deepEqual(meaning('b', 'readOnly'), { type: 'perform', action: 'back' });
    assert.deepEqual(meaning('t', 'text'), { type: 'perform', action: 'toggleTricky' });
    assert.deepEqual(meaning('?', 'summary'), { type: 'perform', action: 'showKeys' });
  });

  it('do nothing while somebody types, but for Ctrl+Enter and Escape', () => {
    for (const mode of modes) {
      for (const key of everyKey.filter((name) => name !== 'Escape')) assert.equal(commandOf(press(key), at(mode, { place: 'typing' })), undefined, `${key} in ${mode}`);
    }
    const typing = at('text', { place: 'typing' });
    assert.deepEqual(commandOf(press('Enter', { ctrlKey: true }), typing), { type: 'perform', action: 'commit' });
    assert.deepEqual(commandOf(press('Enter', { metaKey: true }), typing), { type: 'perform', action: 'commit' });
    assert.deepEqual(commandOf(press('Escape'), typing), { type: 'leave' });
  });

  it('do nothing with a modifier, when repeated or while a character is composed', () => {
    for (const mode of modes) {
      for (const key of everyKey) {
        const others: Partial<KeyPress>[] = [{ altKey: true }, { repeat: true }, { isComposing: true }];
        if (key !== 'Enter') others.push({ ctrlKey: true }, { metaKey: true });
        for (const other of others) assert.equal(commandOf(press(key, other), at(mode)), undefined, `${key} in ${mode} with ${JSON.stringify(other)}`);
      }
    }
    assert.equal(commandOf(press('T', { shiftKey: true }), at('text')), undefined);
  });

  it('take digits and the question mark with Shift, which some keyboards need', () => {
    assert.deepEqual(commandOf(press('?', { shiftKey: true }), at('text')), { type: 'perform', action: 'showKeys' });
    assert.deepEqual(commandOf(press('2', { shiftKey: true }), at('choice')), { type: 'pick', index: 1 });
  });

  it('leave Enter to buttons and links', () => {
    for (const mode of modes) assert.equal(commandOf(press('Enter'), at(mode, { place: 'control' })), undefined);
    assert.notEqual(commandOf(press('t'), at('text', { place: 'control' })), undefined);
  });

  it('lose letters and digits by a setting, but not Enter', () => {
    const off = { singleKeys: false };
    for (const mode of modes) {
      for (const key of everyKey.filter((name) => name.length === 1)) assert.equal(commandOf(press(key), at(mode, off)), undefined);
    }
    assert.deepEqual(commandOf(press('Enter'), at('rating', off)), { type: 'goOn' });
    assert.deepEqual(commandOf(press('Enter', { ctrlKey: true }), at('text', off)), { type: 'perform', action: 'commit' });
  });

  it('never mean two things at once', () => {
    for (const mode of modes) {
      const keys = keyTable.filter((row) => row.modes.includes(mode)).map((row) => row.keys.replace(/^\d–\d$/, 'digit'));
      assert.equal(new Set(keys).size, keys.length, `${mode}: ${keys.join(' ')}`);
    }
  });
});
