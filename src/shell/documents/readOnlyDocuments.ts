import * as vscode from 'vscode';

const scheme = 'mldrills-text';

/** Computed texts as read-only Markdown documents: the question on the screen, an entry of the notebook. */
export class ReadOnlyDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration: vscode.Disposable;

  constructor(private readonly texts: Readonly<Record<string, (item: string) => Promise<string>>>) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const [, kind = '', item = ''] = /^\/([a-z]+)\/(.*)\.md$/.exec(uri.path) ?? [];
    const text = Object.hasOwn(this.texts, kind) ? this.texts[kind] : undefined;
    return text ? text(item) : '';
  }

  async show(kind: string, item: string, viewColumn: vscode.ViewColumn): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${kind}/${item}.md` });
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn, preview: true });
  }

  /** What is shown may have changed. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
