import * as vscode from 'vscode';
import type { TodayView } from '../../core/drill/today';

interface Row {
  readonly label: string;
  readonly description?: string;
  readonly icon: string;
  readonly tooltip: string;
  readonly command?: vscode.Command;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The rows of *Today*. Nothing to do shows the welcome view instead. */
function rowsOf(today: TodayView): readonly Row[] {
  const theme: Row = { label: `Week ${today.week}`, description: today.theme, icon: 'calendar', tooltip: `This week's theme: ${today.theme}. New items of the theme come first.` };
  if (today.state === 'nothing') return [];
  if (today.state === 'done') {
    const extra: Row = {
      label: 'Extra practice',
      description: 'only if you want to',
      icon: 'add',
      tooltip: 'A further drill: new items, then what you know least',
      command: { command: 'mlDrills.startExtraPractice', title: 'Start Extra Practice' },
    };
    return [{ label: "Today's drill is done", icon: 'check', tooltip: 'What you answered comes back when it is due' }, extra, theme];
  }
  const resumes = today.state === 'resume';
  const start: Row = {
    label: resumes ? 'Resume the drill' : 'Start the drill',
    description: `${plural(today.waiting, 'item')} · about ${today.minutes} min`,
    icon: resumes ? 'debug-continue' : 'play',
    tooltip: resumes ? 'Goes on at the question where you left, with the answer you had begun' : "Today's items, chosen by what is due, the theme and your minutes",
    command: { command: 'mlDrills.startDailyDrill', title: 'Start Daily Drill' },
  };
  return [
    start,
    { label: 'Due', description: String(today.due), icon: 'history', tooltip: 'Answered before, and due again' },
    { label: 'New', description: String(today.fresh), icon: 'sparkle', tooltip: 'Never answered before' },
    theme,
  ];
}

export class TodayTree implements vscode.TreeDataProvider<Row> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private rows: readonly Row[] | undefined;

  /** @param read the view, for when the tree is looked at before anything was shown */
  constructor(private readonly read: () => Promise<TodayView>) {}

  show(today: TodayView): void {
    this.rows = rowsOf(today);
    this.changed.fire();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [];
    if (!this.rows) {
      const today = await this.read();
      this.rows ??= rowsOf(today); // unless something newer was shown meanwhile
    }
    return [...this.rows];
  }

  getTreeItem({ label, description, icon, tooltip, command }: Row): vscode.TreeItem {
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') }; // or else the tooltip alone is read
    if (description !== undefined) item.description = description;
    if (command) item.command = command;
    return item;
  }
}
