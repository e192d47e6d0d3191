import * as vscode from 'vscode';
import type { NotebookEntry } from '../../core/notebook/notebook';
import type { App } from '../app';
import { registerCommand } from '../commands';
import { editNote } from '../documents/noteDocument';
import type { ReadOnlyDocuments } from '../documents/readOnlyDocuments';
import type { NotebookNode } from './notebookTree';

/** Commands of the notebook: on an entry of the tree, or on one that is picked when they come from the palette. */
export function registerNotebookCommands(app: App, documents: ReadOnlyDocuments, practice: (item: string) => Promise<void>): vscode.Disposable[] {
  const onEntry = (name: string, title: string, run: (entry: NotebookEntry) => unknown): vscode.Disposable =>
    registerCommand(app.logger, `mlDrills.notebook.${name}`, async (node?: NotebookNode) => {
      const entry = node?.type === 'entry' ? node.entry : await pick(app, title);
      if (entry) await run(entry);
    });
  return [
    onEntry('open', 'Open which entry?', (entry) => documents.show('entry', entry.item, vscode.ViewColumn.Active)),
    onEntry('practice', 'Practice which question?', (entry) => practice(entry.item)),
    onEntry('editNote', 'Edit the note to which question?', (entry) => editNote(entry.item)),
    onEntry('remove', 'Remove which entry?', (entry) => remove(app, entry)),
  ];
}

async function pick({ core }: App, title: string): Promise<NotebookEntry | undefined> {
  const { notebook } = await core();
  const entries = (await notebook()).flatMap((group) => group.entries.map((entry) => ({ label: entry.title, description: group.title, detail: entry.why, entry })));
  if (entries.length === 0) {
    void vscode.window.showInformationMessage('The notebook is empty. Mark a question as tricky in the drill (T), and it is kept here.');
    return undefined;
  }
  return (await vscode.window.showQuickPick(entries, { title, matchOnDescription: true, matchOnDetail: true }))?.entry;
}

/** Takes the entry out; its answers and its note stay in the log, so it can be put back. */
async function remove({ core }: App, { item, title, why }: NotebookEntry): Promise<void> {
  const { journal } = await core();
  await journal.append([{ type: 'unmarkedTricky', item }]);
  const undo = 'Undo';
  if ((await vscode.window.showInformationMessage(`"${title}" left the notebook.`, undo)) === undo) {
    await journal.append([{ type: 'markedTricky', item, why }]);
  }
}
