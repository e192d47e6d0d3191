import * as vscode from 'vscode';
import type { PackFaults } from '../core/ports/questionSource';
import type { App } from './app';
import { registerFrontMatterCompletion } from './frontMatterCompletion';

const settleMilliseconds = 300;

/** Keeps the user's packs up to date, and their faults in Problems. */
export class Packs implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('ml-drills');
  private readonly owned: vscode.Disposable[] = [this.problems];
  private watchers: vscode.Disposable[] = [];
  private waiting: vscode.Disposable | undefined;

  constructor(
    private readonly app: App,
    extensionUri: vscode.Uri,
  ) {
    this.owned.push(
      app.questions.onDidCheck((faults) => this.show(faults)),
      app.settings.onDidChange(() => this.readSoon()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.readSoon()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.readSoon()),
      registerFrontMatterCompletion(app, extensionUri),
    );
    this.readSoon();
  }

  dispose(): void {
    this.waiting?.dispose();
    for (const one of [...this.owned, ...this.watchers]) one.dispose();
  }

  /** Once, for changes that come together. */
  private readSoon(): void {
    this.waiting?.dispose();
    this.waiting = this.app.clock.after(settleMilliseconds, () => void this.read());
  }

  private async read(): Promise<void> {
    const packs = this.app.settings.packs;
    if (packs.length === 0 && this.watchers.length === 0) return;
    for (const watcher of this.watchers.splice(0)) watcher.dispose();
    for (const { path } of packs) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(path), '**/*.{md,svg}'));
      const again = (): void => this.readSoon();
      this.watchers.push(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again));
    }
    await this.app.questions.usePacks(packs);
  }

  private show(faults: PackFaults): void {
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const { file, line, column, message } of faults) {
      const start = new vscode.Position(Math.max(0, line - 1), Math.max(0, column - 1));
      const diagnostic = new vscode.Diagnostic(new vscode.Range(start, start.translate(0, 200)), message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = 'ML Drills';
      byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
    }
    this.problems.clear();
    for (const [file, diagnostics] of byFile) this.problems.set(vscode.Uri.file(file), diagnostics);
  }
}
