import { Parser } from 'htmlparser2';

const elements = new Set(['svg', 'g', 'path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'text', 'tspan', 'title']);
const attributes = new Set([
  'xmlns', 'viewBox', 'd', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy',
  'width', 'height', 'points', 'transform', 'text-anchor', 'class',
]);
const classes = new Set([
  'axis', 'grid', 'box', 'arrow', 'head', 'dashed', 'muted', 'small', 'strong',
  ...['line', 'area', 'dot', 'text'].flatMap((name) => [1, 2, 3, 4].map((n) => `${name}-${n}`)),
]);
const svgNamespace = 'http://www.w3.org/2000/svg';
const maxDepth = 12;
const maxLength = 200_000;
/** Nobody reads more of them, and each costs a count of lines. */
const maxFaults = 20;
/** Numbers, paths and names: nothing that could be an address. */
const harmlessValue = /^[\w\s.,()%+-]*$/;

export interface SvgFault {
  readonly line: number;
  readonly message: string;
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/**
 * Rebuilds a drawing from what is allowed in it: shapes, text and the classes
 * that take the colors of the user's theme. What is not allowed is a fault, not
 * silently dropped, so that its author learns of it.
 */
export function readSvg(source: string): { readonly svg: string; readonly faults: readonly SvgFault[] } {
  if (source.length > maxLength) return { svg: '', faults: [{ line: 1, message: `longer than ${maxLength} characters` }] };
  const faults: SvgFault[] = [];
  const open: string[] = [];
  let svg = '';
  const fault = (message: string): void => {
    if (faults.length < maxFaults) faults.push({ line: source.slice(0, parser.startIndex).split('\n').length, message });
  };
  const parser = new Parser(
    {
      onopentag(name, given) {
        open.push(name);
        if (open.length > maxDepth) return fault('nested too deeply');
        if (!elements.has(name)) return fault(`<${name}> is not allowed in a drawing`);
        if ((open.length === 1) !== (name === 'svg')) return fault('one <svg> holds everything else');
        svg += `<${name}`;
        for (const [key, value] of Object.entries(given)) svg += attribute(key, value, fault);
        if (name === 'svg' && !given['viewBox']) fault('<svg> needs a viewBox');
        svg += '>';
      },
      ontext(text) {
        if (open.length > 0) svg += escapeText(text);
        else if (text.trim() !== '') fault('one <svg> holds everything else');
      },
      onclosetag(name) {
        open.pop();
        if (elements.has(name)) svg += `</${name}>`;
      },
      onprocessinginstruction: (name) => (name === '?xml' ? undefined : fault(`<${name}> is not allowed in a drawing`)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  if (!svg.startsWith('<svg')) faults.push({ line: 1, message: 'must be an SVG drawing' });
  return { svg: faults.length > 0 ? '' : svg.replace(/>\s+</g, '><').trim(), faults };
}

function attribute(key: string, value: string, fault: (message: string) => void): string {
  if (!attributes.has(key)) {
    fault(`the attribute ${key} is not allowed in a drawing`);
    return '';
  }
  if (key === 'xmlns') {
    if (value !== svgNamespace) fault('an unknown xmlns');
    return '';
  }
  if (key === 'class') {
    const unknown = value.split(/\s+/).find((name) => name !== '' && !classes.has(name));
    if (unknown) fault(`the class ${unknown} is not one that a drawing may use`);
  }
  if (key !== 'class' && !harmlessValue.test(value)) fault(`the attribute ${key} holds something else than numbers and names`);
  return ` ${key}="${escapeText(value)}"`;
}
