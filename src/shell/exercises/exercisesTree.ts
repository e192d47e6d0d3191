import * as vscode from 'vscode';
import type { CatalogueArea, CatalogueEntry, CatalogueFilter, CatalogueTopic } from '../../core/coding/catalogue';
import type { App } from '../app';
import { asideMilliseconds, Repeating, Soon } from '../soon';

type ExerciseNode = { readonly type: 'area'; readonly area: CatalogueArea } | { readonly type: 'topic'; readonly topic: CatalogueTopic } | { readonly type: 'entry'; readonly entry: CatalogueEntry };

const noFilter: CatalogueFilter = { states: [], levels: [] };
const icons = { new: 'circle-outline', tried: 'edit', passed: 'pass', due: 'history' } as const;
const filteredKey = 'mlDrills.exercisesFiltered';

/** *Exercises* in the side bar: the catalogue by area and topic. */
export class ExercisesTree implements vscode.TreeDataProvider<ExerciseNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<ExerciseNode>;
  private readonly owned: vscode.Disposable[];
  private filter: CatalogueFilter = noFilter;
  private shown = '';

  constructor(private readonly app: App) {
    const reading = new Repeating(() => this.refresh());
    const soon = new Soon(app.clock, asideMilliseconds, () => reading.ask());
    this.view = vscode.window.createTreeView('mlDrills.exercises', { treeDataProvider: this, showCollapseAll: true });
    this.owned = [soon, this.view, app.onDidChange(() => soon.ask()), this.changed];
  }

  async getChildren(node?: ExerciseNode): Promise<ExerciseNode[]> {
    if (node?.type === 'entry') return [];
    if (node?.type === 'topic') return node.topic.entries.map((entry) => ({ type: 'entry', entry }));
    if (node) return node.area.topics.map((topic) => ({ type: 'topic', topic }));
    const areas = await this.read();
    this.shown = JSON.stringify(areas);
    return areas.map((area) => ({ type: 'area', area }));
  }

  getTreeItem(node: ExerciseNode): vscode.TreeItem {
    if (node.type !== 'entry') {
      const { id, title } = node.type === 'area' ? node.area : node.topic;
      const item = new vscode.TreeItem(title, node.type === 'area' && !this.isFiltered ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded);
      // VS Code keeps what is folded by id; what a filter leaves is to be seen at once.
      item.id = `${this.isFiltered ? 'filtered-' : ''}${node.type}:${id}`;
      if (node.type === 'area') item.description = progressOf(node.area.topics.flatMap(({ entries }) => entries));
      return item;
    }
    const { item: id, title, level, minutes, state } = node.entry;
    const item = new vscode.TreeItem(title);
    item.id = `entry:${id}`;
    item.description = [this.app.settings.drill.showLevel ? level : '', state === 'new' ? '' : state].filter(Boolean).join(' · ');
    item.tooltip = `${title}: ${state}, about ${minutes} min`;
    item.iconPath = new vscode.ThemeIcon(icons[state]);
    item.contextValue = 'exercise';
    item.command = { command: 'mlDrills.exercise.open', title: 'Open', arguments: [id] };
    return item;
  }

  /** Shows only what has a state and a level that are picked. */
  async pickFilter(): Promise<void> {
    const row = <K extends 'states' | 'levels'>(kind: K, value: CatalogueFilter[K][number], label: string) => ({ label, kind: vscode.QuickPickItemKind.Default, picked: (this.filter[kind] as readonly unknown[]).includes(value), group: kind, value });
    const rows = [
      ...(['due', 'new', 'tried', 'passed'] as const).map((state) => row('states', state, state)),
      ...(['easy', 'medium', 'hard'] as const).map((level) => row('levels', level, level)),
    ];
    const picked = await vscode.window.showQuickPick(rows, { title: 'Show which exercises?', canPickMany: true });
    if (!picked) return;
    const of = <K extends 'states' | 'levels'>(kind: K): CatalogueFilter[K] => picked.filter(({ group }) => group === kind).map(({ value }) => value) as unknown as CatalogueFilter[K];
    await this.setFilter({ states: of('states'), levels: of('levels') });
  }

  async clearFilter(): Promise<void> {
    await this.setFilter(noFilter);
  }

  dispose(): void {
    for (const one of this.owned) one.dispose();
  }

  private get isFiltered(): boolean {
    return this.filter.states.length + this.filter.levels.length > 0;
  }

  private async setFilter(filter: CatalogueFilter): Promise<void> {
    this.filter = filter;
    this.view.description = [...filter.states, ...filter.levels].join(', ');
    await vscode.commands.executeCommand('setContext', filteredKey, this.isFiltered);
    this.changed.fire();
  }

  /** Draws the tree anew only when it is another. */
  private async refresh(): Promise<void> {
    if (JSON.stringify(await this.read()) !== this.shown) this.changed.fire();
  }

  private async read(): Promise<readonly CatalogueArea[]> {
    const { catalogue } = await this.app.core();
    return catalogue(this.filter);
  }
}

function progressOf(entries: readonly CatalogueEntry[]): string {
  return `${entries.filter(({ state }) => state === 'passed' || state === 'due').length} of ${entries.length}`;
}
