/**
 * Whether an answer's text contains a cue. Cues come from packs too, so they are
 * matched without regular expressions: in time proportional to text × cue.
 */

const atTheEnds = new Set('.,;:!?"\'“”‘’()[]{}$`');

function trimmed(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && atTheEnds.has(word.charAt(start))) start++;
  while (end > start && atTheEnds.has(word.charAt(end - 1))) end--;
  return start < end ? word.slice(start, end) : word;
}

/** Lower case, compatible forms folded, hyphens as spaces, split at white space; punctuation at the ends of a word goes. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[-‐‑–—/]/g, ' ');
  return plain.split(/\s+/).filter((word) => word !== '').map(trimmed);
}

/** `*` stands for any characters. Greedy, with one place to return to. */
function matches(word: string, pattern: string): boolean {
  let [w, p, star, resume] = [0, 0, -1, 0];
  while (w < word.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      resume = w;
    } else if (p < pattern.length && pattern[p] === word[w]) {
      p++;
      w++;
    } else if (star >= 0) {
      p = star + 1;
      w = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** For one answer; asks for many cues. */
export class CueReader {
  private readonly words: readonly string[];

  constructor(text: string) {
    this.words = wordsOf(text);
  }

  /** Whether one of the cues stands in the text. */
  seesAny(cues: readonly string[]): boolean {
    return cues.some((cue) => this.sees(cue));
  }

  private sees(cue: string): boolean {
    const patterns = wordsOf(cue);
    if (patterns.length === 0) return false;
    return this.words.some((_, start) => patterns.every((pattern, i) => matches(this.words[start + i] ?? '', pattern)));
  }
}
