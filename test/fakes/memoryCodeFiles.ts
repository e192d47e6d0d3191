import type { CodeFiles, CodePlace } from '../../src/core/ports/codeFiles';

/** The learner's files in memory. */
export class MemoryCodeFiles implements CodeFiles {
  readonly texts = new Map<string, string>();

  place(topic: string, item: string): CodePlace {
    const base = `/exercises/${topic}/${item.slice(item.lastIndexOf('/') + 1)}`;
    return { code: `${base}.py`, ownCases: `${base}.cases.py` };
  }

  list(folders: readonly string[]): Promise<readonly string[]> {
    const paths = [...this.texts.keys()].map((path) => path.slice('/exercises/'.length));
    return Promise.resolve(paths.filter((path) => folders.includes(path.slice(0, path.lastIndexOf('/')))));
  }

  read(path: string): Promise<string | undefined> {
    return Promise.resolve(this.texts.get(path));
  }

  create(path: string, text: string): Promise<void> {
    if (!this.texts.has(path)) this.texts.set(path, text);
    return Promise.resolve();
  }

  replace(path: string, text: string): Promise<void> {
    this.texts.set(path, text);
    return Promise.resolve();
  }
}
