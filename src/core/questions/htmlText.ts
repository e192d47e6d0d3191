const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', '#x27': "'" };
const lineEnds = new Set(['p', 'li', 'tr', 'pre', 'br', 'h1', 'h2', 'h3']);
const voidTags = new Set(['br', 'hr', 'img', 'input']);

/**
 * The text of HTML that the bank's compiler wrote; a formula becomes its TeX
 * source. KaTeX writes each formula twice, as MathML with the source as its
 * annotation and as positioned spans: only the annotation counts.
 */
export function htmlText(html: string): string {
  let text = '';
  let silent = 0; // depth inside what is not read
  let inAnnotation = false;
  for (const [token, closing, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+/g)) {
    if (tag === '') {
      if (silent === 0 || inAnnotation) text += token;
    } else if (tag === 'annotation') {
      inAnnotation = closing === '';
      text += '$';
    } else if (silent > 0) {
      if (closing) silent--;
      else if (!voidTags.has(tag) && !attributes.endsWith('/')) silent++;
    } else if (!closing && (tag === 'math' || attributes.includes('class="katex-html"'))) silent = 1;
    else if (lineEnds.has(tag) && (closing || tag === 'br')) text += '\n';
    else if ((tag === 'td' || tag === 'th') && closing) text += '\t';
  }
  const decoded = text.replace(/&([a-z]+|#\w+);/g, (whole, name: string) => entities[name] ?? whole);
  return decoded.replace(/[\t ]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
