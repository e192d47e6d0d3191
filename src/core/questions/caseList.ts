import type { CaseSummary } from './item';

/** The file of cases with those of the given ids alone, and whatever helps them. */
export function onlyCases(tests: string, ids: ReadonlySet<string>): string {
  const [head = '', ...rest] = tests.split(/^(?=@case)/m);
  return head + rest.filter((one) => ids.has(/^def (\w+)/m.exec(one)?.[1] ?? '')).join('');
}

/** One case as it is written, from its `def` on; empty when it is not there. */
export function caseSource(tests: string, id: string): string {
  const lines = tests.split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith(`def ${id}(`));
  const length = lines.slice(first + 1).findIndex((line) => /^\S/.test(line));
  return first < 0 ? '' : lines.slice(first, length < 0 ? undefined : first + 1 + length).join('\n').trim();
}

const decorated = /^@case(?:\((.*)\))?[ \t]*\r?\ndef ([A-Za-z_]\w*)\(/gm;

/**
 * The cases of a `tests.py` without running it: what the tree of tests shows before the first run.
 * A case is `@case(…)` on one line right before its `def`; the proofs compare this with Python's own list.
 */
export function casesIn(tests: string): readonly CaseSummary[] {
  return [...tests.matchAll(decorated)].map(([, options = '', id = '']) => ({
    id,
    name: id.replaceAll('_', ' '),
    edge: /\bedge=(["'])(.*?)\1/.exec(options)?.[2] ?? '',
    visible: /\bvisible=True\b/.test(options),
  }));
}
