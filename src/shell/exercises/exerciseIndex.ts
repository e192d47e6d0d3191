import * as vscode from 'vscode';
import type { ItemSummary } from '../../core/questions/item';
import type { App } from '../app';

/** The exercises of the bank, and which file belongs to which. */
export class ExerciseIndex {
  private byKey = new Map<string, ItemSummary>();
  private all: readonly ItemSummary[] = [];

  constructor(
    private readonly app: App,
    private readonly folder: () => vscode.Uri,
  ) {}

  get items(): readonly ItemSummary[] {
    return this.all;
  }

  /** Reads the bank again. */
  async read(): Promise<void> {
    const { questions } = await this.app.core();
    const { items } = await questions.index();
    this.all = items.filter(({ kind }) => kind === 'exercise');
    this.byKey = new Map(this.all.map((item) => [keyOf(item), item]));
  }

  /** The exercise whose file, or whose file of own cases, this is. */
  of(uri: vscode.Uri): ItemSummary | undefined {
    const key = this.keyIn(uri);
    return key === undefined ? undefined : this.byKey.get(key.replace(/\.cases$/, ''));
  }

  /** Whether it is a file of own cases. */
  isOwnCases(uri: vscode.Uri): boolean {
    return uri.path.endsWith('.cases.py') && this.of(uri) !== undefined;
  }

  /** Exercises whose file is there. */
  async withFiles(): Promise<readonly { readonly item: ItemSummary; readonly uri: vscode.Uri }[]> {
    const root = this.folder();
    const topics = await namesIn(root, vscode.FileType.Directory);
    const known = new Set(this.all.map(({ topic }) => topic));
    const found = await Promise.all(
      topics.filter((topic) => known.has(topic)).map(async (topic) => {
        const files = await namesIn(vscode.Uri.joinPath(root, topic), vscode.FileType.File);
        return files.flatMap((file) => {
          const item = file.endsWith('.py') ? this.byKey.get(`${topic}/${file.slice(0, -'.py'.length)}`) : undefined;
          return item ? [{ item, uri: vscode.Uri.joinPath(root, topic, file) }] : [];
        });
      }),
    );
    return found.flat();
  }

  private keyIn(uri: vscode.Uri): string | undefined {
    const root = `${this.folder().path}/`;
    return uri.scheme === 'file' && uri.path.startsWith(root) && uri.path.endsWith('.py') ? uri.path.slice(root.length, -'.py'.length) : undefined;
  }
}

/** `topic/slug`, as the file lies in the folder. */
function keyOf({ topic, id }: ItemSummary): string {
  return `${topic}/${id.slice(id.lastIndexOf('/') + 1)}`;
}

async function namesIn(folder: vscode.Uri, wanted: vscode.FileType): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => ((type & wanted) !== 0 ? [name] : []));
  } catch {
    return []; // it is not there yet
  }
}
