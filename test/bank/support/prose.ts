/** Reads the Markdown of the bank as prose. */

/** Stands for what is read as one word whatever it holds: a formula, a piece of code, a value that is drawn. */
const thing = 'Something';

const abbreviations = ['e.g.', 'i.e.', 'vs.', 'cf.', 'etc.', 'approx.', 'al.', 'ed.', 'eds.', 'Fig.', 'Eq.', 'Sec.', 'No.', 'Dr.', 'resp.', 'St.', 'U.S.'];

/** Without what is not prose: code, formulas, tables, links' addresses, marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, '\n\n')
    .replace(/\{\{\s*\w+\s*\}\}/g, thing)
    .replace(/^\s*\|.*$/gm, '')
    .replace(/\s*\$\$[\s\S]*?\$\$\s*(?=[*_]*\p{Lu})/gu, ` ${thing}.\n\n`)
    .replace(/\s*\$\$[\s\S]*?\$\$\s*/g, ` ${thing} `)
    .replace(/`[^`]*`/g, thing)
    .replace(/(?<!\\)\$(?=\S)(?:\\.|[^$\\\n]|\n(?!\s*\n))+(?<=\S)\$(?!\d)/g, thing) // $5 is money
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([$*_`|#%~])/g, '$1');
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Ends of sentences: `.`, `!`, `?`, with closing marks, before white space and something that can open a sentence: a capital, a number, the name of a column. */
const sentenceEnd = /(?<=[.!?…][*_"”’')\]]*)\s+(?=[*_"“‘'([]*(?:[\p{Lu}\p{N}]|\p{Ll}+_\p{L}))/u;

function endsInAbbreviation(text: string): boolean {
  const last = text.split(/[\s(]/).at(-1) ?? '';
  return abbreviations.includes(last);
}

/** The sentences of a Markdown text. Each item of a list, heading and paragraph ends one. */
export function sentences(markdown: string): string[] {
  const paragraphs = plain(markdown).split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.|#+)\s)/);
  return paragraphs.flatMap((paragraph) => {
    const line = paragraph.replace(/^\s*(?:(?:[-*+]|\d+\.|#+|>)\s+)*/, '').replace(/\s+/g, ' ').trim();
    const found: string[] = [];
    for (const part of line.split(sentenceEnd)) {
      const before = found.at(-1);
      if (before !== undefined && endsInAbbreviation(before)) found[found.length - 1] = `${before} ${part}`;
      else found.push(part);
    }
    return found.filter((sentence) => words(sentence).length > 0);
  });
}

/** Words for each sentence, on average. */
export function sentenceLength(texts: readonly string[]): number {
  const all = texts.flatMap(sentences);
  return all.length === 0 ? 0 : all.reduce((sum, sentence) => sum + words(sentence).length, 0) / all.length;
}

/** Lower-case words without punctuation, as shingles and overlaps are counted. */
export function plainWords(markdown: string): string[] {
  return plain(markdown).toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}

function shingles(text: string): Set<string> {
  const all = plainWords(text);
  return new Set(all.slice(0, Math.max(1, all.length - 2)).map((_, i) => all.slice(i, i + 3).join(' ')));
}

export interface Pair {
  readonly first: number;
  readonly second: number;
  /** Share of common word triples, 0 to 1 (Jaccard). */
  readonly likeness: number;
}

/** Every pair of texts, by their places in the list, that is at least so much alike. */
export function likePairs(texts: readonly string[], atLeast: number): Pair[] {
  const sets = texts.map(shingles);
  return sets.flatMap((a, first) =>
    sets.slice(first + 1).flatMap((b, i) => {
      const common = [...a].filter((shingle) => b.has(shingle)).length;
      const likeness = common / (a.size + b.size - common);
      return likeness >= atLeast ? [{ first, second: first + 1 + i, likeness }] : [];
    }),
  );
}

/** A test whether `phrase` stands in a text as whole words, whatever the case. */
export function phraseFinder(phrase: string): (text: string) => boolean {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}
