import assert from 'node:assert/strict';
import { readSvg } from '../../../../src/adapters/questions/svg';

const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">\n${inside}\n</svg>`;
const faultsOf = (source: string): string[] => readSvg(source).faults.map(({ line, message }) => `${line}: ${message}`);

describe('a drawing', () => {
  it('keeps shapes, text and the classes of the theme', () => {
    const { svg, faults } = readSvg(drawing('<g class="axis"><path class="line-1 dashed" d="M0 0"/><text x="1" y="2" class="small">a &lt; b</text></g>'));
    assert.deepEqual(faults, []);
    assert.equal(svg, '<svg viewBox="0 0 10 10"><g class="axis"><path class="line-1 dashed" d="M0 0"></path><text x="1" y="2" class="small">a &lt; b</text></g></svg>');
  });

  it('may begin with an XML line and comments', () => {
    assert.deepEqual(faultsOf(`<?xml version="1.0"?>\n<!-- made by hand -->\n${drawing('<circle cx="1" cy="1" r="1"/>')}`), []);
  });

  it('is refused with anything that could run, load or link, at its line', () => {
    const hostile: Readonly<Record<string, RegExp>> = {
      '<script>alert(1)</script>': /^2: <script> is not allowed/,
      '<image href="https://example.org/x"/>': /<image> is not allowed/,
      '<use href="#x"/>': /<use> is not allowed/,
      '<foreignObject/>': /<foreignObject> is not allowed/,
      '<style>*{}</style>': /<style> is not allowed/,
      '<a href="javascript:x"><rect/></a>': /<a> is not allowed/,
      '<animate attributeName="x"/>': /<animate> is not allowed/,
      '<rect onload="x"/>': /the attribute onload is not allowed/,
      '<rect style="fill:red"/>': /the attribute style is not allowed/,
      '<rect fill="url(#x)"/>': /the attribute fill is not allowed/,
      '<rect id="x"/>': /the attribute id is not allowed/,
      '<rect xlink:href="x"/>': /the attribute xlink:href is not allowed/,
      '<SCRIPT>x</SCRIPT>': /<SCRIPT> is not allowed/,
      '<x:script>x</x:script>': /<x:script> is not allowed/,
      '<rect class="mine"/>': /the class mine is not one/,
      '<svg viewBox="0 0 1 1"/>': /one <svg> holds everything else/,
      '<g xmlns="urn:x"/>': /an unknown xmlns/,
      '<?php x ?>': /is not allowed in a drawing/,
    };
    for (const [inside, message] of Object.entries(hostile)) {
      const { svg, faults } = readSvg(drawing(inside));
      assert.match(faults.map(({ line, message: said }) => `${line}: ${said}`).join('; '), message, inside);
      assert.equal(svg, '', inside);
    }
  });

  it('tells the line of a fault', () => {
    assert.deepEqual(faultsOf(drawing('<rect/>\n<rect/>\n<rect style="x"/>')), ['4: the attribute style is not allowed in a drawing']);
  });

  it('escapes what would open a tag', () => {
    const { svg } = readSvg(drawing('<text x="1">&lt;script&gt; &amp; "</text>'));
    assert.ok(svg.includes('&lt;script&gt; &amp; &quot;'), svg);
  });

  it('without a viewBox, without an <svg>, of nothing, or too deep is refused', () => {
    assert.match(faultsOf('<svg><rect/></svg>').join(), /needs a viewBox/);
    assert.match(faultsOf('<g></g>').join('; '), /must be an SVG drawing/);
    assert.match(faultsOf('').join(), /must be an SVG drawing/);
    assert.match(faultsOf(`${drawing('<rect/>')} and text`).join(), /one <svg> holds everything else/);
    assert.match(faultsOf('just text').join(), /must be an SVG drawing/);
    assert.match(faultsOf(drawing('<g>'.repeat(20) + '</g>'.repeat(20))).join(), /nested too deeply/);
  });
});
