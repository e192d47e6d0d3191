import assert from 'node:assert/strict';
import { htmlText } from '../../../../src/core/questions/htmlText';
import { MarkdownRenderer } from '../../../../src/adapters/questions/markdown';

const textOf = (markdown: string): string => htmlText(new MarkdownRenderer().block(markdown, (fault) => assert.fail(fault)));

describe('the text of rendered Markdown', () => {
  it('has a formula once, as its TeX source', () => {
    assert.equal(textOf('Given $\\frac{a}{b} < 1$, stop.'), 'Given $\\frac{a}{b} < 1$, stop.');
    assert.match(textOf('$$\\sum_{i=1}^n x_i$$'), /^\$\s*\\sum_\{i=1\}\^n x_i\s*\$$/);
  });

  it('reads on after a formula, also with roots, matrices and several of them', () => {
    assert.equal(textOf('$\\sqrt{x}$ and $\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}$ end'), '$\\sqrt{x}$ and $\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}$ end');
    assert.equal(textOf('$\\overline{x}$, $\\vec{v}$ and $\\xrightarrow{d}$ end'), '$\\overline{x}$, $\\vec{v}$ and $\\xrightarrow{d}$ end');
  });

  it('keeps paragraphs, list items and lines of code apart', () => {
    assert.equal(textOf('One\n\nTwo'), 'One\n\nTwo');
    assert.match(textOf('- a\n- b'), /^a\n+b$/);
    assert.equal(textOf('```python\nif a < b:\n    print("x & y")\n```'), 'if a < b:\n    print("x & y")');
  });

  it('drops marks and keeps what they mark', () => {
    assert.equal(textOf('**bold** `code` *and* [a link](https://example.org)'), 'bold code and a link');
  });

  it('shows the characters that HTML writes as entities, once decoded', () => {
    assert.equal(htmlText('<p>&lt;b&gt; &amp;amp; &quot;q&quot; &#39;a&#39; &nbsp;x &unknown;</p>'), '<b> &amp; "q" \'a\'  x &unknown;');
  });

  it('keeps the cells of a table apart', () => {
    assert.equal(htmlText('<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'), 'a\tb\n1\t2');
  });

  it('of nothing is nothing, and of plain text itself', () => {
    assert.equal(htmlText(''), '');
    assert.equal(htmlText('plain'), 'plain');
    assert.equal(htmlText('a<br>b<br/>c'), 'a\nb\nc');
  });
});
