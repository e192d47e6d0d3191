import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FolderOfCode } from '../../src/adapters/python/folderOfCode';
import { isUserError } from '../../src/core/base/errors';
import type { CodeFiles } from '../../src/core/ports/codeFiles';
import { MemoryCodeFiles } from '../fakes/memoryCodeFiles';

function describeCodeFiles(name: string, make: () => Promise<CodeFiles>): void {
  describe(`the learner's files, ${name}`, () => {
    let files: CodeFiles;
    beforeEach(async () => (files = await make()));

    it('are made once, and never overwritten', async () => {
      const { code } = files.place('topic', 'slug');
      assert.equal(await files.read(code), undefined);
      await files.create(code, 'first');
      await files.create(code, 'second');
      assert.equal(await files.read(code), 'first');
    });

    it('are replaced when that is asked for', async () => {
      const { code } = files.place('topic', 'slug');
      await files.replace(code, 'one');
      await files.replace(code, 'two');
      assert.equal(await files.read(code), 'two');
    });

    it('lie beside the learner’s own cases', () => {
      const { code, ownCases } = files.place('topic', 'slug');
      assert.equal(dirname(code), dirname(ownCases));
      assert.match(code, /topic.slug\.py$/);
      assert.match(ownCases, /topic.slug\.cases\.py$/);
    });

    it('are listed by folder, whatever else is there', async () => {
      assert.deepEqual(await files.list(['topic']), []);
      for (const slug of ['a', 'b']) await files.create(files.place('topic', slug).code, '');
      await files.create(files.place('other', 'c').code, '');
      assert.deepEqual([...(await files.list(['topic', 'none']))].sort(), ['topic/a.py', 'topic/b.py']);
    });
  });
}

const folders: string[] = [];
async function inFolder(): Promise<FolderOfCode> {
  const folder = await mkdtemp(join(tmpdir(), 'ml-drills-code-'));
  folders.push(folder);
  return new FolderOfCode(() => folder);
}

describeCodeFiles('in a folder', inFolder);
describeCodeFiles('in memory', () => Promise.resolve(new MemoryCodeFiles()));

describe("the learner's files in a folder", () => {
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('of a pack lie in a folder of its name: its exercise is not ours of the same name', async () => {
    const files = await inFolder();
    assert.notEqual(files.place('topic', 'pack/slug').code, files.place('topic', 'slug').code);
  });

  it('say one sentence when the folder cannot be written, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ml-drills-code-'));
    folders.push(folder);
    await writeFile(join(folder, 'topic'), 'a file where the folder should be'); // root may write anywhere else
    await chmod(join(folder, 'topic'), 0o444);
    const files = new FolderOfCode(() => folder);
    const { code } = files.place('topic', 'slug');
    for (const work of [() => files.create(code, ''), () => files.replace(code, '')]) {
      await assert.rejects(work, (error) => isUserError(error) && /cannot be written .*mlDrills\.exercisesFolder/.test(error.message));
    }
    assert.equal(await files.read(code), undefined);
    assert.equal(await readFile(join(folder, 'topic'), 'utf8'), 'a file where the folder should be');
    assert.deepEqual(await readdir(folder), ['topic']);
  });
});
