import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siblingsOf } from '../../../../src/adapters/storage/siblings';

describe('the siblings of a storage', () => {
  let root: string;
  beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'ml-drills-siblings-'))));
  afterEach(() => rm(root, { recursive: true, force: true }));

  const storage = (id: string): string => join(root, id, 'ml-drills.ml-drills');
  const make = (...ids: string[]) => Promise.all(ids.map((id) => mkdir(storage(id), { recursive: true })));

  it('are those of the same workspace, its own first', async () => {
    await make('a1b2', 'a1b2-1', 'a1b2-10', 'a1b', 'a1b2c', 'a1b2-x', 'a1b2-1-1', '1700000000000');
    assert.deepEqual(await siblingsOf(storage('a1b2')), [storage('a1b2'), storage('a1b2-1'), storage('a1b2-10')]);
    assert.deepEqual(await siblingsOf(storage('a1b2-10')), [storage('a1b2-10'), storage('a1b2'), storage('a1b2-1')]);
  });

  it('are found though the first one is gone', async () => {
    await make('a1b2-1', 'a1b2-2');
    assert.deepEqual(await siblingsOf(storage('a1b2-2')), [storage('a1b2-2'), storage('a1b2-1')]);
  });

  it('are none but itself where nothing can be listed', async () => {
    assert.deepEqual(await siblingsOf(join(root, 'missing', 'a1b2', 'ext')), [join(root, 'missing', 'a1b2', 'ext')]);
  });
});
