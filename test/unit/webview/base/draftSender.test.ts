import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { DraftSender } from '../../../../src/webview/base/draftSender';

describe('DraftSender', () => {
  const setUp = (fails = () => false) => {
    const sent: string[] = [];
    const drafts = new DraftSender(
      ({ item, text }) => {
        sent.push(`${item}: ${text}`);
        return fails() ? Promise.reject(new Error('no')) : Promise.resolve();
      },
      undefined,
      20,
    );
    return { sent, drafts };
  };

  it('sends the newest text once an interval', async () => {
    const { sent, drafts } = setUp();
    'hello'.split('').forEach((_, i, letters) => drafts.type('q', letters.slice(0, i + 1).join('')));
    assert.deepEqual(sent, []);
    await wait(60);
    assert.deepEqual(sent, ['q: hello']);
    assert.equal(drafts.settled, true);
  });

  it('sends at once when asked to, and not again', async () => {
    const { sent, drafts } = setUp();
    drafts.type('q', 'half');
    assert.equal(drafts.settled, false);
    drafts.flush();
    drafts.flush();
    assert.deepEqual(sent, ['q: half']);
    await wait(60);
    assert.deepEqual(sent, ['q: half']);
  });

  it('never gives the text of one item to another', () => {
    const { sent, drafts } = setUp();
    drafts.type('q', 'one');
    drafts.type('r', 'two');
    drafts.flush();
    assert.deepEqual(sent, ['q: one', 'r: two']);
  });

  it('keeps what could not be sent, and sends it with the next key', async () => {
    let broken = true;
    const { sent, drafts } = setUp(() => broken);
    drafts.type('q', 'one');
    drafts.flush();
    await wait(1);
    assert.equal(drafts.settled, false);
    broken = false;
    drafts.flush();
    await wait(1);
    assert.deepEqual(sent, ['q: one', 'q: one']);
    assert.equal(drafts.settled, true);
  });

  it('does not put an older text over a newer one', async () => {
    let broken = true;
    const { sent, drafts } = setUp(() => broken);
    drafts.type('q', 'one');
    drafts.flush();
    drafts.type('q', 'one two');
    await wait(1);
    broken = false;
    drafts.flush();
    assert.deepEqual(sent, ['q: one', 'q: one two']);
  });
});
