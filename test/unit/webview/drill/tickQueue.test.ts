import assert from 'node:assert/strict';
import { signal } from '@preact/signals';
import { TickQueue, type Ticks } from '../../../../src/webview/drill/tickQueue';

const points = (...indices: number[]): Ticks => ({ points: indices, fatal: [] });

describe('ticks on their way to the host', () => {
  it('stay on the screen until a view has them', () => {
    const shown = signal<Ticks | undefined>(undefined);
    const queue = new TickQueue(shown, () => Promise.resolve());
    queue.tick(points(0));
    assert.deepEqual(shown.value, points(0));
    queue.viewArrived(points(0));
    assert.equal(shown.value, undefined);
  });

  it('are not undone by a view that is older than the last tick', () => {
    const shown = signal<Ticks | undefined>(undefined);
    const queue = new TickQueue(shown, () => Promise.resolve());
    queue.tick(points(0));
    queue.tick(points(0, 1));
    queue.viewArrived(points(0));
    assert.deepEqual(shown.value, points(0, 1));
  });

  it('go when the host refused them', async () => {
    const shown = signal<Ticks | undefined>(undefined);
    const refused = Promise.reject(new Error('no'));
    new TickQueue(shown, () => refused).tick(points(0));
    await refused.catch(() => undefined);
    await Promise.resolve();
    assert.equal(shown.value, undefined);
  });
});
