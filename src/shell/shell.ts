import * as vscode from 'vscode';
import { practiceDay } from '../core/base/day';
import { plainTextOf } from '../core/drill/plainText';
import { entryText } from '../core/notebook/entryText';
import { htmlText } from '../core/questions/htmlText';
import { notebook } from '../core/notebook/notebook';
import { drillActions } from '../protocol/drillMessages';
import type { App } from './app';
import { registerCommand } from './commands';
import { registerDataCommands } from './dataCommands';
import { answerInEditor, answerSource, followAnswers } from './documents/answerDocument';
import { noteSource } from './documents/noteDocument';
import { ReadOnlyDocuments } from './documents/readOnlyDocuments';
import { TextDocuments } from './documents/textDocuments';
import { registerNotebookCommands } from './notebook/notebookCommands';
import { NotebookTree } from './notebook/notebookTree';
import { Packs } from './packs';
import { DrillPanel } from './panels/drillPanel';
import { reportProblem } from './reportProblem';
import { Today } from './today/today';
import { watchHealth } from './health';

/** Everything of ML Drills that touches VS Code, wired together. */
export function startShell(app: App, context: vscode.ExtensionContext): void {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const command = (id: string, run: (...args: never[]) => unknown): void => void own(registerCommand(app.logger, id, run));

  own(new TextDocuments({ answer: answerSource(app), note: noteSource(app) }));
  const documents = own(
    new ReadOnlyDocuments({
      question: async () => plainTextOf(await app.drill.view(), htmlText),
      entry: (item) => entryDocument(app, item),
    }),
  );
  own(app.drill.onDidChange(() => documents.refresh()));

  const panel = own(
    new DrillPanel(app, context.extensionUri, {
      answerInEditor,
      openAsText: () => documents.show('question', 'question', vscode.ViewColumn.Beside),
      reportProblem: (item) => reportProblem(app, item),
    }),
  );
  own(followAnswers(app, (item, text) => panel.setAnswer(item, text)));
  own(new Today(app, context.workspaceState));
  const tree = own(new NotebookTree(app));
  own(new Packs(app, context.extensionUri));
  own(watchHealth(app));

  const startThenReveal = async (start: () => Promise<void>): Promise<void> => {
    const starting = start();
    panel.reveal();
    await starting;
  };
  command('mlDrills.startDailyDrill', () => startThenReveal(() => app.drill.start()));
  command('mlDrills.startExtraPractice', () => startThenReveal(() => app.drill.startExtra()));
  for (const action of drillActions) command(`mlDrills.drill.${action}`, () => panel.perform(action));
  for (const one of registerNotebookCommands(app, tree, documents, (item) => startThenReveal(() => app.drill.startWith([item])))) own(one);
  for (const one of registerDataCommands(app)) own(one);
  command('mlDrills.openSettings', () => vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`));
  command('mlDrills.openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false));
}

async function entryDocument(app: App, item: string): Promise<string> {
  await app.journal.open();
  const groups = notebook(app.journal.history, await app.questions.index(), practiceDay(app.clock.now(), app.settings.drill.dayStart));
  const entry = groups.flatMap(({ entries }) => entries).find((one) => one.item === item);
  return entry ? entryText(entry) : 'This entry is no longer in the notebook.\n';
}
