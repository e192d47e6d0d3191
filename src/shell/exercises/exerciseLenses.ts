import * as vscode from 'vscode';
import type { CodingView } from '../../core/coding/view';
import type { Clock } from '../../core/ports/clock';
import type { Core } from '../app';
import { asideMilliseconds, Soon } from '../soon';
import type { ExerciseIndex } from './exerciseIndex';

/** The line above an exercise's first function: how it stands, and what can be done. */
export class ExerciseLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly owned: vscode.Disposable[];

  constructor(
    private readonly core: Core,
    private readonly index: ExerciseIndex,
    clock: Clock,
  ) {
    const soon = new Soon(clock, asideMilliseconds, () => this.changed.fire());
    this.owned = [soon, this.changed, vscode.languages.registerCodeLensProvider({ language: 'python', scheme: 'file' }, this), core.coding.onDidChange(() => soon.ask())];
  }

  /** The bank or the folder is another. */
  refresh(): void {
    this.changed.fire();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const item = this.index.of(document.uri);
    if (!item) return [];
    const { body } = await this.core.coding.exercise(item.id);
    const view = this.core.coding.view(item.id, body);
    const line = this.index.isOwnCases(document.uri) ? 0 : lineOf(document, body.entry);
    const range = new vscode.Range(line, 0, line, 0);
    const lens = (title: string, command: string, tooltip: string): vscode.CodeLens => new vscode.CodeLens(range, { title, tooltip, command: `mlDrills.exercise.${command}`, arguments: [item.id] });
    const run = view.isRunning ? lens('$(debug-stop) Stop', 'stop', 'End the run') : lens('$(play) Run tests', 'run', 'Run all cases (also on save)');
    return [
      run,
      lens('$(debug-alt) Debug', 'debug', 'Step through your code on one case'),
      ...(view.hintsLeft > 0 ? [lens('Hint', 'hint', `${view.hintsLeft} left`)] : []),
      lens('Task', 'task', 'The task, the policy and the examples'),
      lens('Solution', 'solution', 'Your code beside the solution'),
      ...(view.line === '' ? [] : [this.standing(view, lens)]),
    ];
  }

  /** How it stands; when no Python can run it, a click offers help. */
  private standing({ line, isOutdated, problem }: CodingView, lens: (title: string, command: string, tooltip: string) => vscode.CodeLens): vscode.CodeLens {
    // One sentence; the whole of it comes with the click.
    if (problem?.why !== undefined) return lens(`$(warning) ${line.split('. ')[0]}`, 'run', 'Try again, or let a Python be made');
    return lens(isOutdated ? `${line} (edited since)` : line, 'showCases', 'Show the cases');
  }

  dispose(): void {
    for (const one of this.owned) one.dispose();
  }
}

/** Line of the first definition that the exercise asks for; the first line when there is none. */
function lineOf(document: vscode.TextDocument, entry: readonly string[]): number {
  const lines = document.getText().split('\n');
  const found = lines.findIndex((line) => entry.some((name) => new RegExp(`^(?:def|class) ${name}\\b`).test(line)));
  return Math.max(0, found);
}
