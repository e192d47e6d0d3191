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
    const { files } = await this.app.core();
    const folders = new Set([...this.byKey.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))));
    const root = this.folder();
    return (await files.list([...folders])).flatMap((path) => {
      const item = this.byKey.get(path.slice(0, -'.py'.length));
      return item ? [{ item, uri: vscode.Uri.joinPath(root, path) }] : [];
    });
  }

  private keyIn(uri: vscode.Uri): string | undefined {
    if (uri.scheme !== 'file' || !uri.path.endsWith('.py')) return undefined;
    // By file paths, which have one form for each drive letter.
    const [root, path] = [this.folder().fsPath, uri.fsPath].map((one) => one.replaceAll('\\', '/'));
    return root !== undefined && path?.startsWith(`${root}/`) ? path.slice(root.length + 1, -'.py'.length) : undefined;
  }
}

/** As the file lies in the folder: `topic/slug`, with a pack's name before it. */
function keyOf({ topic, id, pack }: ItemSummary): string {
  const slug = id.slice(id.lastIndexOf('/') + 1);
  return pack === '' ? `${topic}/${slug}` : `${pack}/${topic}/${slug}`;
}
