import assert from 'node:assert/strict';
import { CueReader } from '../../src/core/grading/cues';
import { choice, compileAmongGood, compileDrawing, compileOne, isThere, numeric } from './support/hostilePack';

const block = (text: string): string => `|-\n  ${text.replaceAll('\n', '\n  ')}`;

/** The text in the prompt, in an option, in a caption, in a cell, in a section and in a primer. */
function everywhere(text: string) {
  const exhibit = `exhibit:\n  type: table\n  caption: ${JSON.stringify(text)}\n  columns: [a, ${JSON.stringify(text)}]\n  rows: [[1, ${JSON.stringify(text)}]]`;
  const hints = `hints: [${JSON.stringify(text)}]`;
  return compileAmongGood({
    'area/topic/victim.md': choice({ prompt: block(text), more: `${exhibit}\n${hints}`, body: text }),
    'area/other/topic.md': `---\ntitle: Other\nweek: 1\nsources: [{ text: A book }]\n---\n${text}\n`,
  });
}

describe('a hostile pack’s text', () => {
  const harmless: Readonly<Record<string, string>> = {
    'a script': '<script>alert(1)</script>',
    'an event handler': '<p onclick="alert(1)">a</p> <img src=x onerror=alert(1)>',
    'a remote image': '![a](https://example.org/a.png) <img src="https://example.org/a.png">',
    'an image as data': '![a](data:image/png;base64,AAAA)',
    'a javascript: link': '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](&#106;avascript:alert(1))',
    'a javascript: link by reference': '[a][1]\n\n[1]: javascript:alert(1)',
    'a data: link': '[a](data:text/html,<script>1</script>)',
    'a link without TLS': '[a](http://example.org) <http://example.org>',
    'a link that breaks out of its title': '[a](https://example.org "t\\" onclick=alert(1) x=\\"")',
    'a style': '<style>*{display:none}</style> <b style="position:fixed">a</b>',
    'a comment and an entity': '<!-- a --> &lt;script&gt; &#60;script&#62;',
    'a language that every object has': '```constructor\na\n```\n\n```__proto__\nb\n```\n\n```toString c\nd\n```',
    'code that looks like HTML': '```python\nprint("</code><script>")\n```',
    'a formula with a link': '$\\href{javascript:alert(1)}{x}$ $\\url{http://example.org}$',
    'a formula with an image': '$\\includegraphics{https://example.org/a.png}$',
    'a formula with HTML': '$\\htmlStyle{position:fixed}{x}$ $\\htmlId{a}{x}$ $\\htmlData{a=b}{x}$ $\\text{<script>}$',
    'a formula as large as a house': '$\\rule{10000em}{10000em}$',
    'numbers that stand for placeholders': '⟦n⟧ {{n}} 917300001 $917300001$',
    'a zero byte': 'a\u0000<script>',
  };
  for (const [name, text] of Object.entries(harmless)) {
    it(`is harmless with ${name}`, () => {
      const outcome = everywhere(text);
      assert.deepEqual(outcome.dangers, []);
      assert.deepEqual(outcome.faults, []);
      assert.equal(isThere(outcome), true);
    });
  }

  const refused: Readonly<Record<string, readonly [formula: string, message: RegExp]>> = {
    'expands without end': ['\\def\\a{\\a\\a}\\a', /Too many expansions/],
    'has an address for a color': ['\\color{url(x)}x', /Invalid color/],
    'is not closed': ['\\frac{1}{', /cannot be set/],
    'is nested without end': [`${'{'.repeat(50_000)}x${'}'.repeat(50_000)}`, /longer than 2000 characters/],
    'is nested as deep as its length permits': [`${'{'.repeat(900)}x${'}'.repeat(899)}`, /cannot be set/],
  };
  for (const [name, [formula, message]] of Object.entries(refused)) {
    it(`is refused at the line of a formula that ${name}`, () => {
      const outcome = compileOne(choice({ more: `hints: ['$${formula}$']` }));
      assert.match(outcome.faults[0] ?? '', new RegExp(`^24: .*${message.source}`));
      assert.equal(isThere(outcome), false);
    });
  }

  const nested: Readonly<Record<string, string>> = {
    quotes: '> '.repeat(60_000),
    lists: '- '.repeat(60_000),
    brackets: '['.repeat(60_000),
    images: '!['.repeat(60_000),
    emphasis: '*a **b '.repeat(20_000),
    backticks: Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' '),
    dollars: '$a '.repeat(30_000),
    table: `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|b'.repeat(10_000)}|\n`,
    tags: '<a '.repeat(40_000),
  };
  for (const [name, text] of Object.entries(nested)) {
    it(`is rendered in time with Markdown nested in ${name}`, () => {
      const outcome = compileOne(choice({ body: text }));
      assert.deepEqual(outcome.faults, []);
      assert.deepEqual(outcome.dangers, []);
    });
  }
});

describe('a hostile pack’s drawing', () => {
  const at = (inside: string): string => `<svg viewBox="0 0 9 9">\n${inside}\n</svg>`;
  const refused: Readonly<Record<string, readonly [svg: string, fault: RegExp]>> = {
    'a script': [at('<script>alert(1)</script>'), /^24: victim\.svg, line 2: <script>/],
    'an event handler': [at('<g onload="alert(1)"/>'), /line 2: the attribute onload/],
    'an image': [at('<image href="https://example.org/a.png"/>'), /line 2: <image>/],
    'HTML inside': [at('<foreignObject><p>a</p></foreignObject>'), /line 2: <foreignObject>/],
    'a style sheet': [at('<style>*{}</style>'), /line 2: <style>/],
    'a style': [at('<path style="fill:url(x)" d="M0 0"/>'), /line 2: the attribute style/],
    'a link': [at('<a href="javascript:alert(1)"><text>a</text></a>'), /line 2: <a>/],
    'another drawing by reference': [at('<use href="#a"/>'), /line 2: <use>/],
    'an animation': [at('<animate attributeName="d"/>'), /line 2: <animate>/],
    'an address for a number': [at('<text x="url(http://example.org)">a</text>'), /line 2: the attribute x holds/],
    'an attribute that ends itself': [at('<path d="M0 0&quot; onload=&quot;alert(1)"/>'), /line 2: the attribute d holds/],
    'an unknown class': [at('<path class="a&quot;&gt;&lt;script&gt;" d="M0 0"/>'), /line 2: the class/],
    'entities that multiply': [`<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${at('<text>&c;</text>')}`, /line 1: <!DOCTYPE>/],
    'a remote style sheet': [`<?xml-stylesheet href="http://example.org"?>${at('')}`, /line 1: <\?xml-stylesheet>/],
    'something behind it': [`${at('')}<script>alert(1)</script>`, /line 3: <script>/],
    'endless groups': [at('<g>'.repeat(60_000)), /line 2: nested too deeply/],
    'endless wrong elements': [at('<b/>'.repeat(49_000)), /line 2: <b>/],
    '5 MB': [at('<path d="M0 0"/>'.repeat(330_000)), /longer than 200000 characters/],
    'bytes of something else': ['\u0000\ufffd\u0001'.repeat(1000), /line 1: (must be an SVG drawing|one <svg>)/],
    'nothing in it': ['', /must be an SVG drawing/],
    'a page of HTML': ['<html><body onload="alert(1)"></body></html>', /line 1: <html>/],
  };
  for (const [name, [svg, fault]] of Object.entries(refused)) {
    it(`is refused with ${name}, at the line that names it`, () => {
      const outcome = compileDrawing(svg);
      assert.match(outcome.faults[0] ?? '', /^24: victim\.svg, line/);
      assert.match(outcome.faults[0] ?? '', fault);
      assert.ok(outcome.faults.length <= 21, `${outcome.faults.length} faults`);
      assert.equal(isThere(outcome), false);
    });
  }

  it('is harmless with code as its text', () => {
    const outcome = compileDrawing(at('<text>&lt;script&gt; <![CDATA[<script>alert(1)</script>]]></text><!-- a -->'));
    assert.deepEqual([outcome.faults, outcome.dangers, isThere(outcome)], [[], [], true]);
  });
});

describe('a hostile pack’s programs', () => {
  const refused: Readonly<Record<string, readonly [answer: string, fault: RegExp]>> = {
    'is nested in parentheses': [`${'('.repeat(240)}n${')'.repeat(240)}`, /nested too deeply/],
    'is nested in signs': [`${'-'.repeat(499)}n`, /nested too deeply/],
    'is nested in powers': [`${'n^'.repeat(240)}n`, /nested too deeply/],
    'is nested 100,000 deep': [`${'('.repeat(90_000)}n${')'.repeat(90_000)}`, /answer: /],
    'calls what is not of the grammar': ['fetch(n)', /unknown function "fetch"/],
    'calls what every object has': ['constructor(n)', /unknown function "constructor"/],
    'names what every object has': ['__proto__', /unknown name "__proto__"/],
    'is code': ['process.exit(1)', /the generator does not work/],
  };
  for (const [name, [answer, fault]] of Object.entries(refused)) {
    it(`are refused when an expression ${name}`, () => {
      const outcome = compileOne(numeric({ answer }));
      assert.match(outcome.faults[0] ?? '', /^12: /);
      assert.match(outcome.faults[0] ?? '', fault);
      assert.equal(isThere(outcome), false);
    });
  }

  it('are refused when their conditions hold for no draw', () => {
    assert.match(compileOne(numeric({ more: 'require: ["n < 0"]' })).faults[0] ?? '', /no draw of 1000 meets the conditions/);
  });

  it('end, however many things are to be chosen', () => {
    for (const answer of ['choose(10000000000, 5000000000)', 'choose(1 / 0, 1 / 0)', 'choose(10 ^ 300, n)']) compileOne(numeric({ answer }));
    assert.equal(isThere(compileOne(numeric({ answer: 'choose(n + 10000, 10000)' }))), true);
  });

  it('cannot reach what every object has by the names of their values', () => {
    compileOne(numeric({ parameters: '{ __proto__: { choose: [1, 2] }, constructor: { choose: [1, 2] }, n: { choose: [1, 2] } }' }));
    assert.equal(Object.hasOwn(Object.prototype, 'n'), false);
  });

  it('have cues that cannot be made to backtrack', () => {
    const text = 'a'.repeat(200_000);
    assert.equal(new CueReader(text).seesAny([`${'a*'.repeat(29)}b`]), false);
    assert.equal(new CueReader(`${text}b`).seesAny([`${'a*'.repeat(29)}b`]), true);
    assert.equal(new CueReader('a '.repeat(100_000)).seesAny([`${'a '.repeat(29)}b`]), false);
  });
});
