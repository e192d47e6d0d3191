import assert from 'node:assert/strict';
import { files, questions } from './support/bank';
import { textBoxes, textsOutside, textsOverlapping } from './support/drawings';

const widest = 480;
const shortestAlt = 20;

const svgs = [...files].filter(([file]) => file.endsWith('.svg'));
const uses = questions.flatMap(({ path, front }) =>
  [front.diagram, front.exhibit?.type === 'figure' ? front.exhibit : undefined]
    .filter((drawing) => drawing !== undefined)
    .map((drawing) => ({ ...drawing, path: `${path.slice(0, path.lastIndexOf('/'))}/${drawing.file}` })),
);

describe('the drawings of the bank', () => {
  it('are all shown by a question', () => {
    const shown = new Set(uses.map(({ path }) => path));
    assert.deepEqual(svgs.map(([file]) => file).filter((file) => !shown.has(file)), []);
    assert.ok(svgs.length > 0);
  });

  it('are told in words to those who cannot see them', () => {
    assert.deepEqual(uses.filter(({ alt }) => alt.trim().length < shortestAlt).map(({ path }) => path), []);
  });

  it('have a caption that says something else than these words', () => {
    assert.deepEqual(uses.filter(({ alt, caption }) => alt.trim().toLowerCase() === caption.trim().toLowerCase()).map(({ path }) => path), []);
  });

  it(`are at most ${widest} wide`, () => {
    const wide = svgs.filter(([, svg]) => {
      const width = Number(/viewBox="\S+\s+\S+\s+(\S+)\s/.exec(svg)?.[1]);
      return !(width > 0 && width <= widest);
    });
    assert.deepEqual(wide.map(([file]) => file), []);
  });

  it('keep their texts inside the border', () => {
    assert.deepEqual(svgs.flatMap(([file, svg]) => textsOutside(svg).map((text) => `${file}: ${text}`)), []);
  });

  it('keep their texts apart', () => {
    assert.deepEqual(svgs.flatMap(([file, svg]) => textsOverlapping(svg).map((texts) => `${file}: ${texts}`)), []);
  });
});

describe('the checks of drawings', () => {
  const drawing = (...texts: string[]): string => `<svg viewBox="0 0 100 50">${texts.join('')}</svg>`;

  it('estimate the room of a text by size and anchor', () => {
    const [start, middle, end] = textBoxes(drawing('<text x="10" y="20">ten places</text>', '<text x="50" y="20" text-anchor="middle" class="small">abcd</text>', '<text x="50" y="20" text-anchor="end">a&amp;b</text>'));
    assert.deepEqual([start?.left, start?.right, start?.top, start?.bottom], [10, 76, 11, 23]);
    assert.deepEqual([middle?.left, Math.round((middle?.right ?? 0) * 10) / 10], [38.4, 61.6]);
    assert.equal(end?.text, 'a&b');
    assert.ok(Math.abs(end.left - 30.2) < 1e-9);
  });

  it('turn and move a text as its drawing does', () => {
    const [box] = textBoxes(drawing('<g transform="translate(10 5)"><text x="0" y="0" transform="translate(20 40) rotate(-90)">abcd</text></g>'));
    assert.deepEqual([box?.left, box?.right, box?.top, box?.bottom].map((value) => Math.round((value ?? 0) * 10) / 10), [21, 33, 18.6, 45]);
  });

  it('find a text that leaves the drawing on any side', () => {
    const outside = ['<text x="60" y="20">to the right</text>', '<text x="2" y="20" text-anchor="end">left</text>', '<text x="5" y="4">top</text>', '<text x="5" y="49">bottom</text>'];
    assert.deepEqual(textsOutside(drawing(...outside, '<text x="10" y="20">fine</text>')), ['to the right', 'left', 'top', 'bottom']);
  });

  it('find texts on top of each other', () => {
    assert.deepEqual(textsOverlapping(drawing('<text x="5" y="20">first</text>', '<text x="20" y="24">second</text>', '<text x="5" y="45">third</text>')), ['first / second']);
  });

  it('refuse what they cannot place, so that nothing goes unseen', () => {
    assert.throws(() => textBoxes(drawing('<text transform="skewX(3)">a</text>')), /no rule for the transform/);
    assert.throws(() => textBoxes(drawing('<text>a<tspan dy="9">b</tspan></text>')), /no rule for a <tspan>/);
  });
});
