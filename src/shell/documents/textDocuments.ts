import * as vscode from 'vscode';

/** Where the text of a document comes from, and goes to when it is saved. */
export interface TextSource {
  read(item: string): Promise<string>;
  write(item: string, text: string): Promise<void>;
}

/**
 * Answers and notes as Markdown documents of the editor: `mldrills:/answer/ITEM (answer).md`,
 * `mldrills:/note/ITEM (note).md`. They are no files; saving one is a draft or an event.
 */
export class TextDocuments implements vscode.FileSystemProvider, vscode.Disposable {
  static readonly scheme = 'mldrills';
  /** Never fires: an editor must not be emptied because its answer was committed elsewhere. */
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly registration: vscode.Disposable;
  private readonly versions = new Map<string, number>();

  constructor(private readonly sources: Readonly<Record<string, TextSource>>) {
    this.registration = vscode.workspace.registerFileSystemProvider(TextDocuments.scheme, this, { isCaseSensitive: true });
  }

  static uri(kind: string, item: string): vscode.Uri {
    return vscode.Uri.from({ scheme: TextDocuments.scheme, path: `/${kind}/${item}${ending(kind)}` });
  }

  /** The item of a document of the given kind. */
  static itemOf(uri: vscode.Uri, kind: string): string | undefined {
    const start = `/${kind}/`;
    if (uri.scheme !== TextDocuments.scheme || !uri.path.startsWith(start) || !uri.path.endsWith(ending(kind))) return undefined;
    return uri.path.slice(start.length, -ending(kind).length);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const bytes = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: this.versions.get(uri.path) ?? 0, size: bytes.byteLength };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { source, item } = this.resolve(uri);
    return new TextEncoder().encode(await source.read(item));
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const { source, item } = this.resolve(uri);
    await source.write(item, new TextDecoder().decode(content));
    this.versions.set(uri.path, (this.versions.get(uri.path) ?? 0) + 1);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private resolve(uri: vscode.Uri): { readonly source: TextSource; readonly item: string } {
    const kind = uri.path.split('/')[1] ?? '';
    const source = Object.hasOwn(this.sources, kind) ? this.sources[kind] : undefined;
    const item = TextDocuments.itemOf(uri, kind);
    if (!source || !item) throw vscode.FileSystemError.FileNotFound(uri);
    return { source, item };
  }
}

/** So that a tab says what it holds. */
const ending = (kind: string): string => ` (${kind}).md`;
