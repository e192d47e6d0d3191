import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MarkdownRenderer } from '../../../../src/adapters/questions/markdown';

const renderer = new MarkdownRenderer();
const noFault = (fault: string): never => assert.fail(fault);
const inline = (text: string): string => renderer.inline(text, noFault);
const block = (text: string): string => renderer.block(text, noFault);
const faultsOf = (text: string): string[] => {
  const faults: string[] = [];
  renderer.block(text, (fault) => faults.push(fault));
  return faults;
};

describe('Markdown of a pack', () => {
  it('renders without a paragraph where it is one line', () => {
    assert.equal(inline('**bold** and `code`'), '<strong>bold</strong> and <code>code</code>');
    assert.equal(block('text'), '<p>text</p>');
  });

  it('renders blocks where they stand, also in a field of one line', () => {
    assert.match(inline('one\n\ntwo'), /<p>one<\/p>\s*<p>two<\/p>/);
    assert.match(inline('- a\n- b'), /<ul>/);
    assert.match(inline('so:\n1. a\n2. b'), /<ol>/);
  });

  it('shows raw HTML as text', () => {
    for (const html of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>x</b>', '<!-- x -->', '<svg onload=x>']) {
      assert.doesNotMatch(block(html), /<(script|img|b|svg|!--)/, html);
      assert.ok(block(html).includes('&lt;'), html);
    }
  });

  it('links to https and to nothing else', () => {
    assert.equal(inline('[a](https://example.org/x)'), '<a href="https://example.org/x">a</a>');
    for (const url of ['http://example.org', 'javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'command:mlDrills.deleteData', 'vscode://x', 'file:///etc/passwd', '//example.org', '#x', '&#106;avascript:x']) {
      assert.doesNotMatch(inline(`[a](${url})`), /<a /, url);
      assert.doesNotMatch(inline(`<${url}>`), /<a /, url);
      assert.doesNotMatch(block(`[a][r]\n\n[r]: ${url}`), /<a /, url);
    }
  });

  it('loads no picture', () => {
    assert.doesNotMatch(inline('![x](https://example.org/x.png)'), /<img/);
  });

  it('gives no attribute that somebody wrote', () => {
    const hostile = fc.array(fc.constantFrom('<', '>', '"', "'", '`', '$', '[', '](', ')', '![', 'onclick=', 'javascript:', 'https://', '\\', '&quot;', '&#34;', 'x', ' ', '\n', '*', '|', '```', '\\href{', '}', '{'), { maxLength: 25 });
    fc.assert(
      fc.property(hostile, (parts) => {
        const html = renderer.block(parts.join(''), () => undefined);
        for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
          assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\s(on\w+|srcdoc|formaction)\s*=|javascript:/i, html);
        }
        assert.doesNotMatch(html, /<(script|iframe|img|object|embed|form|style)\b/i);
      }),
      { numRuns: 1000 },
    );
  });

  it('colors code of the languages of the bank, and escapes all others', () => {
    assert.match(block('```python\nimport numpy\n```'), /<span class="hljs-keyword">import<\/span>/);
    assert.match(block('```brainfuck\n<+>\n```'), /&lt;\+&gt;/);
    assert.match(block('```constructor\n<x>\n```'), /&lt;x&gt;/);
    assert.equal(renderer.code('a < b', 'toString'), 'a &lt; b');
  });
});

describe('a formula', () => {
  it('is set, with its source beside it', () => {
    const html = inline('so $a < b$.');
    assert.match(html, /class="katex"/);
    assert.match(html, /<annotation encoding="application\/x-tex">a &lt; b<\/annotation>/);
  });

  it('that cannot be set is a fault, and is shown as its source', () => {
    assert.match(faultsOf('$\\frac{a$')[0] ?? '', /^a formula cannot be set: /);
    assert.match(renderer.inline('$\\unknown$', () => undefined), /<code>\\unknown<\/code>/);
    assert.equal(faultsOf('$\\unknown$ and $\\another$').length, 2);
  });

  it('does not carry faults from one text to the next', () => {
    faultsOf('$\\unknown$');
    assert.deepEqual(faultsOf('$x$'), []);
  });

  it('cannot link, load, recurse without end or grow beyond the page', () => {
    assert.doesNotMatch(renderer.inline('$\\href{javascript:alert(1)}{x}$', () => undefined), /href=/);
    assert.doesNotMatch(renderer.inline('$\\includegraphics{https://example.org/x.png}$', () => undefined), /<img/);
    assert.doesNotMatch(renderer.inline('$\\htmlStyle{position:fixed}{x}$', () => undefined), /style="[^"]*position:\s*fixed/);
    assert.ok(faultsOf('$\\def\\x{\\x\\x}\\x$').length > 0);
    assert.doesNotMatch(renderer.inline('$\\rule{9999em}{9999em}$', () => undefined), /(style|width|height)="[^"]*9999/);
  });
});

describe('a placeholder', () => {
  it('is kept in text, in code and in formulas', () => {
    assert.equal(inline('{{n}} of `{{n}}`'), '⟦n⟧ of <code>⟦n⟧</code>');
    const html = inline('$\\frac{{{a}}}{{{b_2}}} + {{a}}^2$');
    assert.ok(html.includes('⟦a⟧') && html.includes('⟦b_2⟧'));
    assert.doesNotMatch(html, /9173\d{5}/);
  });

  it('does not change digits that happen to look like its stand-in', () => {
    assert.equal(inline('917300001 and 917399999'), '917300001 and 917399999');
  });

  it('is one name in braces, and nothing else', () => {
    assert.equal(inline('{{a b}} {{1}} {a}'), '{{a b}} {{1}} {a}');
  });
});
