import * as vscode from 'vscode';
import type { DrillService } from '../core/drill/drillService';
import { plainTextOf } from '../core/drill/plainText';
import { entryText } from '../core/notebook/entryText';
import { htmlText } from '../core/questions/htmlText';
import { drillActions } from '../protocol/drillActions';
import type { App } from './app';
import { registerCommand, reported } from './commands';
import { registerDataCommands } from './dataCommands';
import { answerInEditor, answerSource, followAnswers } from './documents/answerDocument';
import { noteSource } from './documents/noteDocument';
import { ReadOnlyDocuments } from './documents/readOnlyDocuments';
import { TextDocuments } from './documents/textDocuments';
import { registerExerciseCommands } from './exercises/exerciseCommands';
import { ExercisesTree } from './exercises/exercisesTree';
import { registerNotebookCommands } from './notebook/notebookCommands';
import { NotebookTree } from './notebook/notebookTree';
import { Packs } from './packs';
import { DrillPanel } from './panels/drillPanel';
import { pickItem } from './pickItem';
import { reportProblem } from './reportProblem';
import { Today } from './today/today';
import { watchHealth } from './health';
import { asideMilliseconds, Soon } from './soon';

/** What is not needed at once comes when the window has settled. */
const settleMilliseconds = 1500;

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
      question: async () => plainTextOf(await (await app.core()).drill.view(), htmlText),
      entry: (item) => entryDocument(app, item),
    }),
  );
  const refreshing = own(new Soon(app.clock, asideMilliseconds, () => documents.refresh()));
  own(app.onDidChange(() => refreshing.ask()));

  const exercises = later(async () => {
    const [core, { createExercises }] = await Promise.all([app.core(), import('./exercises/exercises')]);
    return own(createExercises(app, core, context));
  });
  const panel = own(
    new DrillPanel(app, context.extensionUri, {
      answerInEditor,
      openAsText: () => documents.show('question', 'question', vscode.ViewColumn.Beside),
      reportProblem: (item) => reportProblem(app, item),
      exercise: (item, act) => void reported(app.logger, `${act} of an exercise`, async () => (await exercises()).perform(item, act)),
      showInput: (item, id) => void reported(app.logger, 'showing an input', async () => (await exercises()).showInput(item, id)),
    }),
  );
  own(followAnswers(app, (item, text) => panel.setAnswer(item, text)));
  own(new Today(app, context.workspaceState));
  own(new NotebookTree(app));
  own(new Packs(app, context.extensionUri));
  own(watchHealth(app));

  const reveal = async (start: (drill: DrillService) => Promise<void>): Promise<void> => {
    panel.reveal(); // it takes longer than the start
    const { drill } = await app.core();
    await start(drill);
  };
  command('mlDrills.startDailyDrill', () => reveal((drill) => drill.start()));
  command('mlDrills.practiceItem', async () => {
    const item = await pickItem(app);
    if (item !== undefined) await reveal((drill) => drill.startWith([item]));
  });
  command('mlDrills.startExtraPractice', () => reveal((drill) => drill.startExtra()));
  for (const action of drillActions) command(`mlDrills.drill.${action}`, () => panel.perform(action));
  for (const one of registerNotebookCommands(app, documents, (item) => reveal((drill) => drill.startWith([item])))) own(one);
  for (const one of registerDataCommands(app)) own(one);
  const exercisesTree = own(new ExercisesTree(app));
  command('mlDrills.exercises.filter', () => exercisesTree.pickFilter());
  command('mlDrills.exercises.clearFilter', () => exercisesTree.clearFilter());
  own(app.clock.after(settleMilliseconds, () => void reported(app.logger, 'the start of the exercises', exercises)));
  for (const one of registerExerciseCommands(app, exercises)) own(one);
  command('mlDrills.openSettings', () => vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`));
  command('mlDrills.openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false));
}

/** Made when it is first asked for, once; a failure is tried again. */
function later<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function entryDocument(app: App, item: string): Promise<string> {
  const { notebook } = await app.core();
  const entry = (await notebook()).flatMap(({ entries }) => entries).find((one) => one.item === item);
  return entry ? entryText(entry) : 'This entry is no longer in the notebook.\n';
}
