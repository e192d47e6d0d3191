import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { LoneKey } from '../../../../src/webview/base/loneKey';

describe('LoneKey', () => {
  const type = async (text: string, from: number, gap: number): Promise<string[]> => {
    const lone = new LoneKey();
    const acted: string[] = [];
    [...text].forEach((letter, i) => lone.press(from + i * gap, () => acted.push(letter)));
    await wait(300);
    return acted;
  };

  it('takes a single key for what it means', async () => {
    assert.deepEqual(await type('s', 1000, 0), ['s']);
  });

  it('takes a word for a word, to its last letter', async () => {
    assert.deepEqual(await type('softmax shifts', 1000, 90), []);
  });

  it('works for the first key of a page too', async () => {
    assert.deepEqual(await type('t', 5, 0), ['t']);
  });
});
