import { Parser } from 'htmlparser2';

export interface Box {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** a c e / b d f, as in SVG's matrix(a b c d e f). */
type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];

function step(name: string, values: readonly number[]): Matrix {
  const [x = 0, y = 0] = values;
  if (name === 'translate') return [1, 0, 0, 1, x, y];
  if (name !== 'rotate' || values.length !== 1) throw new Error(`no rule for the transform ${name}(${values.join(' ')})`);
  const angle = (x * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

function matrixOf(transform: string): Matrix {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)];
  return steps.map(([, name = '', values = '']) => step(name, values.trim().split(/[\s,]+/).map(Number))).reduce(times, identity);
}

/** Widths by the estimate that drawings are made with, for 12 px and 10.5 px text; heights of capitals and descenders. */
const sizes = { normal: { width: 6.6, above: 9, below: 3 }, small: { width: 5.8, above: 8, below: 2.6 } };

function boxOf(text: string, attributes: Readonly<Record<string, string>>, matrix: Matrix): Box {
  const { width, above, below } = /\bsmall\b/.test(attributes['class'] ?? '') ? sizes.small : sizes.normal;
  const [x, y] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
  const length = [...text].length * width;
  const before = attributes['text-anchor'] === 'middle' ? 0.5 : attributes['text-anchor'] === 'end' ? 1 : 0;
  const left = x - length * before;
  const corners = [left, left + length].flatMap((px) => [y - above, y + below].map((py) => times(matrix, [1, 0, 0, 1, px, py])));
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return { text, left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The texts of a drawing, each with the room it takes by estimate. */
export function textBoxes(svg: string): Box[] {
  const boxes: Box[] = [];
  const matrices: Matrix[] = [identity];
  let current: { text: string; attributes: Readonly<Record<string, string>>; matrix: Matrix } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'tspan' && Object.keys(attributes).some((key) => key !== 'class')) throw new Error('no rule for a <tspan> with a place of its own');
        const matrix = times(matrices.at(-1) ?? identity, matrixOf(attributes['transform'] ?? ''));
        matrices.push(matrix);
        if (name === 'text') current = { text: '', attributes, matrix };
      },
      ontext(text) {
        if (current) current.text += text;
      },
      onclosetag(name) {
        matrices.pop();
        if (name !== 'text' || !current) return;
        boxes.push(boxOf(current.text.trim(), current.attributes, current.matrix));
        current = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return boxes;
}

/** Texts that reach over the border of the drawing. */
export function textsOutside(svg: string): string[] {
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const isOutside = ({ left, top, right, bottom }: Box): boolean => left < x || top < y || right > x + width || bottom > y + height;
  return textBoxes(svg).filter(isOutside).map(({ text }) => text);
}

/** Pairs of texts that cover each other. */
export function textsOverlapping(svg: string): string[] {
  const boxes = textBoxes(svg);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
