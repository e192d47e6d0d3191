import * as vscode from 'vscode';

const scheme = 'mldrills-code';

/** Texts beside the learner's code: the solution, an earlier attempt, the task. Read-only, kept while the window is open. */
export class CodeDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? '';
  }

  /** @param name with the ending that decides the language */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${name.replaceAll('/', '-')}` });
    this.texts.set(uri.path, text);
    this.changed.fire(uri);
    return uri;
  }

  /** Shows Markdown as VS Code's own preview does, beside the editor. */
  async preview(name: string, markdown: string): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', this.add(`${name}.md`, markdown));
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
