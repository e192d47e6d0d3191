import assert from 'node:assert/strict';
import { bank, questions } from './support/bank';
import { dangers, htmlOf, proseInFormulas } from './support/html';

const everyHtml = [
  ...questions.map(({ path, body }) => ({ path, html: htmlOf(body) })),
  ...[...bank.primers].map(([topic, { html }]) => ({ path: topic, html: [html] })),
];

describe('the HTML of the compiled bank', () => {
  it('is in every item and primer', () => assert.deepEqual(everyHtml.filter(({ html }) => !html.some((one) => one.includes('<'))), []));

  it('has nothing that runs, loads or leads anywhere but over https', () => {
    assert.deepEqual(everyHtml.flatMap(({ path, html }) => html.flatMap(dangers).map((danger) => `${path}: ${danger}`)), []);
  });

  it('has no sentence set as a formula', () => {
    assert.deepEqual(everyHtml.flatMap(({ path, html }) => html.flatMap(proseInFormulas).map((source) => `${path}: ${source}`)), []);
  });

  it('has a text for every formula, so that it can be heard', () => {
    const mute = everyHtml.filter(({ html }) => html.some((one) => one.split('class="katex"').length !== one.split('<annotation').length));
    assert.deepEqual(mute.map(({ path }) => path), []);
  });

  it('has https addresses for its sources', () => {
    const others = questions.flatMap(({ id, front }) => front.sources.filter(({ url }) => url !== undefined && !url.startsWith('https://')).map(({ url }) => `${id}: ${url}`));
    assert.deepEqual(others, []);
  });
});

describe('the check of HTML', () => {
  const cases: readonly (readonly [html: string, found: readonly string[]])[] = [
    ['<p>a <em>b</em> &lt;script&gt; <a href="https://x.org">c</a></p>', []],
    ['<script>1</script>', ['<script>']],
    ['<p onclick="x()">a</p>', ['onclick=']],
    ['<a href="javascript:x">a</a>', ['href="javascript:x"']],
    ['<a href="http://x.org">a</a>', ['href="http://x.org"']],
    ['<img src="https://x.org/a.png">', ['<img>', 'src=']],
    ['<p style="position:fixed">a</p>', ['style="position:fixed"']],
    ['<span class="katex"><span style="height:1em;">a</span></span>', []],
    ['<span class="katex"><span style="background:url(https://x.org)">a</span></span>', ['style="background:url(https://x.org)"']],
    ['<span class="katex">a</span><span style="height:1em">b</span>', ['style="height:1em"']],
    ['<math><mi>a</mi></math>', ['<math>', '<mi>']],
    ['<svg xmlns="http://x.org"><use xlink:href="#a"/></svg>', ['xmlns="http://x.org"', '<use>', 'xlink:href=']],
    ['<span class="katex-error">a</span>', ['katex-error']],
    ['<!-- a --><p>b</p>', ['a comment']],
  ];
  for (const [html, found] of cases) {
    it(`finds ${found.length === 0 ? 'nothing' : found.join(', ')} in ${html}`, () => assert.deepEqual(dangers(html), found));
  }

  it('sees a sentence between two amounts of money', () => {
    assert.deepEqual(proseInFormulas('<annotation encoding="application/x-tex">20 and the other one</annotation>'), ['20 and the other one']);
    assert.deepEqual(proseInFormulas('<annotation encoding="application/x-tex">p \\text{ for all of them } \\operatorname{softmax}</annotation>'), []);
  });
});
