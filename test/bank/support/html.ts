import { Parser } from 'htmlparser2';
import type { ItemBody } from '../../../src/core/questions/item';

/** Fields that hold text as written, which is shown as text or not at all; all other strings may be HTML. */
const plainFields = new Set(['prompt', 'text', 'cues', 'alt', 'name', 'misconception', 'rounding', 'unit', 'generator', 'sources', 'heading']);

/** Every piece of HTML in a compiled item. */
export function htmlOf(body: ItemBody): string[] {
  const visit = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (plainFields.has(key) ? [] : visit(inner)));
  };
  return visit(body);
}

const words = (list: string): Set<string> => new Set(list.split(/\s+/));
const markdown = words('p h2 h3 h4 ul ol li em strong s code pre blockquote a br hr table thead tbody tr th td span');
const formulas = words(`math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd
  mstyle mpadded mphantom menclose mglyph svg path line`);
const drawings = words('svg g path line polyline polygon rect circle ellipse text tspan title');
const namespaces = words('http://www.w3.org/1998/Math/MathML http://www.w3.org/2000/svg');

/** Lengths and such of KaTeX's layout. */
const layout = /^(?:(?:[a-z-]+):[\s#\w.%-]+;?)*$/;

function attributeDanger(name: string, value: string, inFormula: boolean): string | undefined {
  if (/^on/i.test(name)) return `${name}=`;
  if (name === 'style') return inFormula && layout.test(value) ? undefined : `style="${value}"`;
  if (name === 'xmlns') return namespaces.has(value) ? undefined : `xmlns="${value}"`;
  if (name === 'href') return value.startsWith('https://') ? undefined : `href="${value}"`;
  if (/^(src|srcset|srcdoc|action|formaction|data|background|xlink:href|id|name)$/i.test(name)) return `${name}=`;
  return /javascript:|http:|data:|url\(/i.test(value) ? `${name}="${value}"` : undefined;
}

/** What must not be in HTML that is shown: elements that nothing of ours writes, code, addresses that are not https. */
export function dangers(html: string): string[] {
  const found: string[] = [];
  let [depth, formula] = [0, 0]; // depth at which a formula began
  const parser = new Parser({
    onopentag(tag, attributes) {
      depth++;
      if (formula === 0 && /\bkatex\b/.test(attributes['class'] ?? '')) formula = depth;
      if (!markdown.has(tag) && !drawings.has(tag) && !(formula > 0 && formulas.has(tag))) found.push(`<${tag}>`);
      for (const [name, value] of Object.entries(attributes)) found.push(...[attributeDanger(name, value, formula > 0)].filter((danger) => danger !== undefined));
      if (/\bkatex-error\b/.test(attributes['class'] ?? '')) found.push('katex-error');
    },
    onclosetag() {
      if (formula === depth) formula = 0;
      depth--;
    },
    oncomment: () => void found.push('a comment'),
    onprocessinginstruction: (name) => void found.push(`<${name}>`),
  });
  parser.end(html);
  return found;
}

/** Formulas that are sentences: an amount of money in dollars that was taken for the start of one. */
export function proseInFormulas(html: string): string[] {
  const sources = [...html.matchAll(/<annotation[^>]*>([^<]*)</g)].map(([, source = '']) => source);
  return sources.filter((source) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(source.replace(/\\(?:text\w*|operatorname|mathrm)\{[^}]*\}/g, '')));
}
