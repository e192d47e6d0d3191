import assert from 'node:assert/strict';
import { Messenger } from '../../../../src/webview/base/messenger';

describe('Messenger', () => {
  const setUp = (patience?: number) => {
    const posted: { readonly id: number; readonly request: string }[] = [];
    return { posted, messenger: new Messenger<string>((envelope) => posted.push(envelope), patience) };
  };

  it('settles each request by its own reply', async () => {
    const { posted, messenger } = setUp();
    const first = messenger.request('a');
    const second = messenger.request('b');
    assert.deepEqual(posted.map(({ request }) => request), ['a', 'b']);
    messenger.settle(posted[1]?.id ?? 0, 'No.');
    messenger.settle(posted[0]?.id ?? 0);
    await first;
    await assert.rejects(second, { message: 'No.' });
  });

  it('ignores replies to what it does not know', async () => {
    const { posted, messenger } = setUp();
    const request = messenger.request('a');
    messenger.settle(77, 'No.');
    messenger.settle(posted[0]?.id ?? 0);
    messenger.settle(posted[0]?.id ?? 0, 'Too late.');
    await request;
  });

  it('does not wait for ever', async () => {
    const { messenger } = setUp(5);
    await assert.rejects(messenger.request('a'), /did not answer/);
  });
});
