import assert from 'node:assert/strict';
import { compilePack, type CompiledPack } from '../../../../src/adapters/questions/compiler';
import { choiceFile, openFile, topicFile } from '../../../fixtures/questionFiles';

const place = 'evaluation/base-rates';
const whole: Readonly<Record<string, string>> = { [`${place}/topic.md`]: topicFile, [`${place}/base-rate.md`]: choiceFile, [`${place}/bias-variance.md`]: openFile };
const compiled = (files: Readonly<Record<string, string>>, pack = ''): CompiledPack => compilePack(new Map(Object.entries(files)), pack);
const faultsOf = (files: Readonly<Record<string, string>>, pack = ''): string[] => compiled(files, pack).diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('compiling a pack', () => {
  it('gives an index, bodies and primers', () => {
    const { index, bodies, primers, diagnostics } = compiled(whole);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(index.items.map(({ id, area, topic, kind, minutes }) => [id, area, topic, kind, minutes]), [
      ['base-rate', 'evaluation', 'base-rates', 'multiple-choice', 2],
      ['bias-variance', 'evaluation', 'base-rates', 'open', 4],
    ]);
    assert.deepEqual(index.topics.map(({ id, title, week, hasPrimer }) => [id, title, week, hasPrimer]), [['base-rates', 'Base rates', 3, true]]);
    assert.match(primers.get('base-rates')?.html ?? '', /A primer with .*katex/);
    const body = bodies.get('base-rate');
    assert.ok(body?.kind === 'multiple-choice');
    assert.deepEqual(body.options.map(({ correct }) => correct), [true, false, false]);
    assert.equal(body.hash, index.items[0]?.hash);
  });

  it('leaves a broken file out, with its faults, and keeps the rest', () => {
    const { index, bodies, diagnostics } = compiled({ ...whole, [`${place}/base-rate.md`]: choiceFile.replace('minutes: 2', 'minutes: two') });
    assert.deepEqual(index.items.map(({ id }) => id), ['bias-variance']);
    assert.equal(bodies.size, 1);
    assert.deepEqual(diagnostics.map(({ file }) => file), [`${place}/base-rate.md`]);
  });

  it('puts the name of a user\'s pack before its ids, and takes any area', () => {
    const files = { 'my-area/base-rates/base-rate.md': choiceFile.replace('level: easy', 'level: easy\ncontrasts: [bias-variance]'), 'my-area/base-rates/bias-variance.md': openFile };
    const { index, bodies, diagnostics } = compiled(files, 'mine');
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(index.items.map(({ id, pack, contrasts }) => [id, pack, contrasts]), [
      ['mine/base-rate', 'mine', ['mine/bias-variance']],
      ['mine/bias-variance', 'mine', []],
    ]);
    assert.equal(bodies.get('mine/base-rate')?.id, 'mine/base-rate');
  });

  it('wants files of the built-in pack in known areas, beside a topic', () => {
    assert.match(faultsOf({ 'my-area/base-rates/base-rate.md': choiceFile }).join(), /"my-area" is not one of the areas/);
    assert.match(faultsOf({ [`${place}/base-rate.md`]: choiceFile }).join(), /the folder evaluation\/base-rates has no topic\.md that works/);
  });

  it('wants questions at their place, and leaves other files alone', () => {
    assert.match(faultsOf({ 'base-rate.md': choiceFile }, 'p').join(), /a question lies at area\/topic\/slug\.md/);
    assert.match(faultsOf({ 'A/b/base-rate.md': choiceFile }, 'p').join(), /a question lies at/);
    assert.deepEqual(faultsOf({ ...whole, 'README.md': 'x', [`${place}/README.md`]: 'x', [`${place}/x.svg`]: 'x' }), []);
  });

  it('wants every id and every topic once', () => {
    const twice = faultsOf({ ...whole, 'evaluation/other/topic.md': topicFile, 'evaluation/other/base-rate.md': choiceFile });
    assert.match(twice.join(), /evaluation\/other\/base-rate\.md:2 the same id stands in evaluation\/base-rates\/base-rate\.md/);
    const topics = faultsOf({ ...whole, 'features/base-rates/topic.md': topicFile });
    assert.match(topics.join(), /features\/base-rates\/topic\.md:2 the topic base-rates is also in the area evaluation/);
  });

  it('wants contrasts that exist', () => {
    assert.match(faultsOf({ ...whole, [`${place}/base-rate.md`]: choiceFile.replace('level: easy', 'level: easy\ncontrasts: [nothing]') }).join(), /base-rate\.md:9 there is no item "nothing"/);
  });

  it('wants the drawings beside the question, and reads their faults', () => {
    const withDiagram = choiceFile.replace('level: easy', 'level: easy\ndiagram: { file: d.svg, alt: a, caption: c }');
    assert.match(faultsOf({ ...whole, [`${place}/base-rate.md`]: withDiagram }).join(), /there is no file d\.svg beside the question/);
    const hostile = { ...whole, [`${place}/base-rate.md`]: withDiagram, [`${place}/d.svg`]: '<svg viewBox="0 0 1 1"><script/></svg>' };
    assert.match(faultsOf(hostile).join(), /base-rate\.md:9 d\.svg, line 1: <script> is not allowed/);
  });

  it('tells of a formula that cannot be set, at its field', () => {
    const file = choiceFile.replace('prompt: What does accuracy of 99 % say?', 'prompt: What is $\\frac{a$?');
    assert.match(faultsOf({ ...whole, [`${place}/base-rate.md`]: file }).join(), /base-rate\.md:6 a formula cannot be set/);
  });

  it('changes the hash with the text and its drawings, not with line ends', () => {
    const hashOf = (text: string, svg = '<svg viewBox="0 0 1 1"/>'): string | undefined => {
      const file = text.replace(/level: easy(\r?\n)/, 'level: easy$1diagram: { file: d.svg, alt: a, caption: c }$1');
      return compiled({ ...whole, [`${place}/base-rate.md`]: file, [`${place}/d.svg`]: svg }).index.items.find(({ id }) => id === 'base-rate')?.hash;
    };
    const hash = hashOf(choiceFile);
    assert.match(hash ?? '', /^[0-9a-f]{16}$/);
    assert.equal(hashOf(choiceFile.replaceAll('\n', '\r\n')), hash);
    assert.notEqual(hashOf(choiceFile.replace('It depends', 'All depends')), hash);
    assert.notEqual(hashOf(choiceFile, '<svg viewBox="0 0 2 2"/>'), hash);
  });
});
