import * as vscode from 'vscode';
import type { TodayView } from '../../core/drill/today';
import { dayText, practiceDay } from '../../core/base/day';
import type { App } from '../app';
import { asideMilliseconds, Repeating, Soon } from '../soon';
import { TodayTree } from './todayTree';

const cacheKey = 'today';
/** The counts come after activation, when the window has settled. */
const settleMilliseconds = 1500;

interface Cached {
  readonly day: string;
  readonly view: TodayView;
}

/** *Today* in the side bar, its badge, and the status bar: all from one view. */
export class Today implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private readonly tree = new TodayTree(() => this.read());
  private readonly treeView: vscode.TreeView<unknown>;
  private readonly status = vscode.window.createStatusBarItem('mlDrills.status', vscode.StatusBarAlignment.Right, 90);
  private readonly reading = new Repeating(() => this.readAndShow());

  constructor(
    private readonly app: App,
    private readonly memory: vscode.Memento,
  ) {
    this.treeView = vscode.window.createTreeView('mlDrills.today', { treeDataProvider: this.tree });
    this.status.name = 'ML Drills';
    this.status.command = 'mlDrills.startDailyDrill';
    const cached = memory.get<Cached>(cacheKey);
    if (cached?.day === this.day) this.showCounts(cached.view);
    const soon = new Soon(app.clock, asideMilliseconds, () => this.refresh());
    this.owned.push(
      this.treeView,
      this.status,
      soon,
      app.onDidChange(() => soon.ask()),
      app.settings.onDidChange(() => this.refresh()),
      this.treeView.onDidChangeVisibility(({ visible }) => {
        if (visible) this.refresh();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.shownDay !== this.day) this.refresh(); // the morning after
      }),
      app.clock.after(settleMilliseconds, () => this.refresh()),
    );
  }

  private shownDay = '';
  private shown = '';

  dispose(): void {
    for (const one of this.owned.splice(0)) one.dispose();
  }

  private get day(): string {
    return dayText(practiceDay(this.app.clock.now(), this.app.settings.drill.dayStart));
  }

  private async read(): Promise<TodayView> {
    return (await this.app.core()).drill.todayView();
  }

  /** Reads the view again; changes that come meanwhile are read together. */
  private refresh(): void {
    this.reading.ask();
  }

  private async readAndShow(): Promise<void> {
    const view = await this.read();
    const shown = JSON.stringify(view);
    if (this.shownDay === this.day && this.shown === shown) return; // most of what happens in a drill changes nothing here
    this.shownDay = this.day;
    this.shown = shown;
    this.tree.show(view);
    this.showCounts(view);
    const cached: Cached = { day: this.day, view };
    await this.memory.update(cacheKey, cached);
  }

  private showCounts(view: TodayView): void {
    const { state, waiting, due, minutes } = view;
    const left = state === 'start' || state === 'resume' ? waiting : 0;
    this.treeView.badge = left > 0 ? { value: due > 0 ? due : left, tooltip: due > 0 ? `${due} due today` : `${left} new today` } : undefined;
    this.status.text = left > 0 ? `$(mortar-board) ${left} ${state === 'resume' ? 'left' : 'today'}` : '$(mortar-board) done';
    this.status.tooltip = left > 0 ? `ML Drills: ${left} items, about ${minutes} min${due > 0 ? `, ${due} of them due again` : ''}` : 'ML Drills: nothing more today';
    this.status.accessibilityInformation = { label: this.status.tooltip };
    this.status.show();
  }
}
