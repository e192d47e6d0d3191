import assert from 'node:assert/strict';
import { FolderWatch, type WatchFolder } from '../../../../src/adapters/storage/folderWatch';
import { FakeClock } from '../../../fakes/fakeClock';

describe('watching folders', () => {
  let clock: FakeClock;
  let looks: (string | undefined)[];
  let watched: Map<string, { change: (file: string | undefined) => void; fail: () => void }>;
  let refused: Set<string>;
  let folders: FolderWatch;

  const watch: WatchFolder = (folder, change, fail) => {
    if (refused.has(folder)) throw new Error('no watchers left');
    watched.set(folder, { change, fail });
    return { dispose: () => watched.delete(folder) };
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    clock = new FakeClock();
    looks = [];
    watched = new Map();
    refused = new Set();
    folders = new FolderWatch(clock, watch, (file) => {
      looks.push(file);
      return Promise.resolve();
    });
  });

  it('looks at once, then every two seconds', async () => {
    folders.start();
    assert.equal(looks.length, 1);
    for (let i = 0; i < 3; i++) {
      await settled();
      clock.advance(2000);
    }
    assert.equal(looks.length, 4);
  });

  it('looks when a folder changes, and knows which file it was', () => {
    folders.start();
    folders.cover(['a']);
    watched.get('a')?.change('segment.jsonl');
    assert.deepEqual(looks, [undefined, 'segment.jsonl']);
  });

  it('watches the folders that are there by now, and no others', () => {
    folders.start();
    assert.equal(folders.cover(['a', 'b']), true);
    assert.equal(folders.cover(['b', 'a']), false);
    assert.equal(folders.cover(['b', 'c']), true);
    assert.deepEqual([...watched.keys()], ['b', 'c']);
  });

  it('tries a folder again whose watch failed or could not begin', () => {
    folders.start();
    refused.add('a');
    assert.equal(folders.cover(['a', 'b']), true);
    watched.get('b')?.fail();
    refused.clear();
    watched.clear();
    assert.equal(folders.cover(['a', 'b']), true);
    assert.deepEqual([...watched.keys()], ['a', 'b']);
  });

  it('leaves neither watcher nor timer behind, and can begin again', async () => {
    folders.start();
    folders.cover(['a']);
    await settled();
    folders.dispose();
    assert.deepEqual([watched.size, clock.waiting, folders.cover(['a'])], [0, 0, false]);
    folders.start();
    folders.start();
    await settled();
    assert.equal(clock.waiting, 1);
  });

  it('does not go on after a stop in the midst of a look', async () => {
    folders.start();
    folders.dispose();
    await settled();
    assert.equal(clock.waiting, 0);
  });
});
