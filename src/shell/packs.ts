import * as vscode from 'vscode';
import type { PackFaults, PackFolder } from '../core/ports/questionSource';
import type { App } from './app';
import { registerFrontMatterCompletion } from './frontMatterCompletion';
import { Soon } from './soon';

const settleMilliseconds = 300;

/** Keeps the user's packs up to date, and their faults in Problems. */
export class Packs implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('ml-drills');
  private readonly owned: vscode.Disposable[] = [this.problems];
  /** By path. One that goes on being needed is kept: what happens while a new one is set up would be missed. */
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly reading: Soon;

  constructor(
    private readonly app: App,
    extensionUri: vscode.Uri,
  ) {
    this.reading = new Soon(app.clock, settleMilliseconds, () => void this.read());
    this.owned.push(
      this.reading,
      app.settings.onDidChange(() => this.reading.ask()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.reading.ask()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.reading.ask()),
      // A watcher takes a while to begin, and some file systems cannot be watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (app.settings.isInPack(uri)) this.reading.ask();
      }),
      registerFrontMatterCompletion(app, extensionUri),
    );
    this.reading.ask();
  }

  dispose(): void {
    for (const one of [...this.owned, ...this.watchers.values()]) one.dispose();
  }

  private async read(): Promise<void> {
    const { packs } = this.app.settings;
    if (packs.length === 0 && this.watchers.size === 0) return;
    this.watch(packs);
    const { questions } = await this.app.core();
    const faults = await questions.usePacks(packs);
    if (faults) this.show(faults);
  }

  private watch(packs: readonly PackFolder[]): void {
    const wanted = new Set(packs.map(({ path }) => path));
    for (const [path, watcher] of this.watchers) {
      if (wanted.delete(path)) continue;
      watcher.dispose();
      this.watchers.delete(path);
    }
    for (const path of wanted) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(path), '**/*.{md,svg,py}'));
      const again = (): void => this.reading.ask();
      this.watchers.set(path, vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)));
    }
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
