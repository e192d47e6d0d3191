import * as vscode from 'vscode';
import type { NotebookEntry, NotebookGroup } from '../../core/notebook/notebook';
import type { App } from '../app';
import { asideMilliseconds, Repeating, Soon } from '../soon';

export type NotebookNode = { readonly type: 'group'; readonly group: NotebookGroup } | { readonly type: 'entry'; readonly entry: NotebookEntry };

/** *Notebook* in the side bar: tricky items by area. */
export class NotebookTree implements vscode.TreeDataProvider<NotebookNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly owned: vscode.Disposable[];
  private groups: readonly NotebookGroup[] | undefined;

  constructor(private readonly app: App) {
    const reading = new Repeating(() => this.refresh());
    const soon = new Soon(app.clock, asideMilliseconds, () => reading.ask());
    this.owned = [
      soon,
      vscode.window.createTreeView('mlDrills.notebook', { treeDataProvider: this, showCollapseAll: true }),
      app.onDidChange(() => soon.ask()),
      this.changed,
    ];
  }

  async getChildren(node?: NotebookNode): Promise<NotebookNode[]> {
    if (node?.type === 'entry') return [];
    if (node) return node.group.entries.map((entry) => ({ type: 'entry', entry }));
    if (!this.groups) {
      const groups = await this.read();
      this.groups ??= groups; // unless a refresh was quicker
    }
    return this.groups.map((group) => ({ type: 'group', group }));
  }

  getTreeItem(node: NotebookNode): vscode.TreeItem {
    if (node.type === 'group') {
      const { group } = node;
      const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
      item.id = `group:${group.area}`;
      item.description = String(group.entries.length);
      return item;
    }
    const { entry } = node;
    const item = new vscode.TreeItem(entry.title);
    item.id = `entry:${entry.item}`;
    item.description = entry.why;
    item.tooltip = hover(entry);
    item.contextValue = entry.inBank ? 'entry.inBank' : 'entry';
    item.iconPath = new vscode.ThemeIcon(entry.note === '' ? 'bookmark' : 'note');
    item.command = { command: 'mlDrills.notebook.open', title: 'Open', arguments: [node] };
    return item;
  }

  /** Draws the tree anew only when it is another: a click must not meet a row that is being replaced. */
  private async refresh(): Promise<void> {
    const before = this.groups;
    this.groups = await this.read();
    if (JSON.stringify(this.groups) !== JSON.stringify(before)) this.changed.fire();
  }

  private async read(): Promise<readonly NotebookGroup[]> {
    const { notebook } = await this.app.core();
    return notebook();
  }

  dispose(): void {
    for (const one of this.owned) one.dispose();
  }
}

/** Text of users and packs goes in as text, never as Markdown. */
function hover(entry: NotebookEntry): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const add = (label: string, value: string): void => {
    if (value.trim() !== '') text.appendMarkdown(`\n\n**${label}** `).appendText(value.length > 600 ? `${value.slice(0, 600)}…` : value);
  };
  text.appendText(entry.prompt === '' ? entry.title : entry.prompt);
  add('Why it is here:', entry.why);
  add('I answered:', entry.lastAnswer);
  add('Missed:', entry.missed.map((point) => `• ${point}`).join('\n'));
  add('Note:', entry.note);
  add('Returns:', entry.returns);
  return text;
}
