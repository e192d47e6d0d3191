import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeBank } from '../../../../src/adapters/questions/buildBank';
import * as compiler from '../../../../src/adapters/questions/compiler';
import { FileQuestionSource } from '../../../../src/adapters/questions/fileQuestionSource';
import { readPack } from '../../../../src/adapters/questions/readPack';
import { RecordingLogger } from '../../../fakes/recordingLogger';
import { choiceFile, openFile, topicFile } from '../../../fixtures/questionFiles';

describe('the bank on the disk', () => {
  let folder = '';
  let compilations = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ml-drills-bank-'));
    compilations = 0;
    const built = new Map([['evaluation/base-rates/topic.md', topicFile], ['evaluation/base-rates/base-rate.md', choiceFile]]);
    await writeBank(compiler.compilePack(built), join(folder, 'bank'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const logger = new RecordingLogger();
  const source = (compilerVersion = '1'): FileQuestionSource =>
    new FileQuestionSource({
      bankDir: join(folder, 'bank'),
      cacheDir: join(folder, 'cache'),
      compilerVersion,
      loadCompiler: () => {
        compilations++;
        return Promise.resolve(compiler);
      },
      logger,
    });
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const idsIn = async (from: FileQuestionSource): Promise<string[]> => (await from.index()).items.map(({ id }) => id);
  const pack = (name = 'mine'): { readonly name: string; readonly path: string } => ({ name, path: join(folder, name) });

  describe('built in', () => {
    it('has its index, its bodies and its primers', async () => {
      const bank = source();
      assert.deepEqual(await idsIn(bank), ['base-rate']);
      assert.equal((await bank.body('base-rate'))?.kind, 'multiple-choice');
      assert.equal((await bank.primer('base-rates'))?.title, 'Base rates');
      assert.equal(compilations, 0, 'the compiler is for packs only');
    });

    it('knows no item that it does not have, and looks nowhere but among its own', async () => {
      await write('secret.json', '{"kind":"open"}');
      for (const id of ['gone', '../../secret', '..', 'a\\b', '', 'index.json', 'BASE-RATE', 'mine/base-rate']) assert.equal(await source().body(id), undefined, id);
      for (const topic of ['gone', '../index', '../items/base-rate']) assert.equal(await source().primer(topic), undefined, topic);
    });

    it('that is missing or damaged is an empty one, and that is logged', async () => {
      await write('bank/index.json', '{"items": [');
      assert.deepEqual(await source().index(), { items: [], topics: [] });
      assert.ok(logger.lines.some((line) => /index\.json cannot be read/.test(line)));
      await rm(join(folder, 'bank'), { recursive: true });
      assert.deepEqual(await source().index(), { items: [], topics: [] });
    });
  });

  describe("a user's pack", () => {
    it('joins the bank, and that is told', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      const bank = source();
      let changes = 0;
      bank.onDidChange(() => changes++);
      await bank.usePacks([pack()]);
      assert.equal(changes, 1);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'mine/bias-variance']);
      assert.equal((await bank.body('mine/bias-variance'))?.kind, 'open');
      await bank.usePacks([]);
      assert.deepEqual(await idsIn(bank), ['base-rate']);
      assert.equal(await bank.body('mine/bias-variance'), undefined);
    });

    it('is compiled once for each content, and anew by another compiler', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      await source().usePacks([pack()]);
      const again = source();
      await again.usePacks([pack()]);
      assert.equal(compilations, 1);
      assert.deepEqual(await idsIn(again), ['base-rate', 'mine/bias-variance']);
      await source('2').usePacks([pack()]);
      assert.equal(compilations, 2);
      await write('mine/area/topic/bias-variance.md', openFile.replace('Short.', 'Shorter.'));
      await source().usePacks([pack()]);
      assert.equal(compilations, 3);
    });

    it('is compiled anew when what was kept is damaged', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      await source().usePacks([pack()]);
      const [kept = ''] = await readdir(join(folder, 'cache'));
      await write(join('cache', kept), '{"index"');
      const bank = source();
      await bank.usePacks([pack()]);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'mine/bias-variance']);
    });

    it('works although nothing can be kept', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      await write('cache', 'a file where a folder should be');
      const bank = source();
      await bank.usePacks([pack()]);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'mine/bias-variance']);
    });

    it('has its faults told with their absolute paths, and the rest of it works', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      await write('mine/area/topic/base-rate.md', choiceFile.replace('level: easy', 'level: simple'));
      const bank = source();
      const faults = await bank.usePacks([pack()]);
      assert.deepEqual(faults?.map(({ file, line }) => [file, line]), [[join(folder, 'mine', 'area', 'topic', 'base-rate.md'), 8]]);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'mine/bias-variance']);
    });

    it('whose folder is missing is a fault, and keeps no other from working', async () => {
      await write('mine/area/topic/bias-variance.md', openFile);
      const bank = source();
      const faults = await bank.usePacks([pack('gone'), pack()]);
      assert.match(faults?.[0]?.message ?? '', /the pack cannot be read/);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'mine/bias-variance']);
    });

    it('is the one of the last call, whichever is read faster', async () => {
      for (const name of ['mine', 'yours']) await write(`${name}/area/topic/bias-variance.md`, openFile);
      const bank = source();
      let changes = 0;
      bank.onDidChange(() => changes++);
      const told = await Promise.all([bank.usePacks([pack('mine')]), bank.usePacks([pack('yours')])]);
      assert.deepEqual(told, [undefined, []]);
      assert.deepEqual(await idsIn(bank), ['base-rate', 'yours/bias-variance']);
      assert.equal(changes, 1);
    });

    it('does not take the place of a built-in topic', async () => {
      await write('mine/area/base-rates/topic.md', topicFile.replace('title: Base rates', 'title: Mine'));
      const bank = source();
      await bank.usePacks([pack()]);
      assert.deepEqual((await bank.index()).topics.map(({ title }) => title), ['Base rates']);
      assert.equal((await bank.primer('base-rates'))?.title, 'Base rates');
    });
  });

  describe('reading a folder', () => {
    it('takes Markdown and drawings, by paths with slashes', async () => {
      for (const file of ['a/b/c.md', 'a/b/c.svg', 'a/b/c.txt', 'a/b/data.json', 'top.md']) await write(`mine/${file}`, file);
      const files = await readPack(join(folder, 'mine'));
      assert.deepEqual([...files].sort(), [['a/b/c.md', 'a/b/c.md'], ['a/b/c.svg', 'a/b/c.svg'], ['top.md', 'top.md']]);
    });

    it('looks neither into hidden folders, nor too deep, nor behind links', async () => {
      for (const file of ['.git/x.md', 'a/b/c/kept.md', 'a/b/c/d/deep.md']) await write(`mine/${file}`, 'x');
      await write('outside/secret.md', 'x');
      await symlink(join(folder, 'outside'), join(folder, 'mine', 'link'), 'junction');
      assert.deepEqual([...(await readPack(join(folder, 'mine'))).keys()], ['a/b/c/kept.md']);
    });
  });
});
