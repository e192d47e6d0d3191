import * as vscode from 'vscode';
import type { App } from './app';
import { registerCommand } from './commands';

/** Where the data lies, and how to be rid of it. */
export function registerDataCommands(app: App): vscode.Disposable[] {
  return [
    registerCommand(app.logger, 'mlDrills.showData', () => showData(app)),
    registerCommand(app.logger, 'mlDrills.deleteData', () => deleteData(app)),
    registerCommand(app.logger, 'mlDrills.bringBack', () => bringBack(app)),
  ];
}

async function showData({ core }: App): Promise<void> {
  const { journal } = await core();
  await journal.open();
  const { store, eventCount, notices } = journal;
  const sentences = [`Your answers lie in ${store.location}: ${eventCount} events, one a line, in plain text.`];
  if (notices.damaged.length > 0) sentences.push(`${notices.damaged.length} damaged lines were left where they are.`);
  if (notices.unknown.length > 0) sentences.push(`${notices.unknown.length} events are of a newer version of ML Drills and are carried along.`);
  const copy = 'Copy Path';
  const reveal = 'Open Folder';
  const choices = vscode.env.remoteName === undefined ? [reveal, copy] : [copy];
  const choice = await vscode.window.showInformationMessage(sentences.join(' '), ...choices);
  if (choice === copy) await vscode.env.clipboard.writeText(store.location);
  if (choice === reveal) await vscode.commands.executeCommand('revealFileInOS', vscode.Uri.file(store.location));
}

async function deleteData({ core }: App): Promise<void> {
  const { journal, drill } = await core();
  await journal.open();
  const confirm = 'Delete All';
  const message = `Delete all your ML Drills data of this workspace? ${journal.eventCount} events (answers, ratings, notes) and all unfinished texts are removed. This cannot be undone.`;
  if ((await vscode.window.showWarningMessage(message, { modal: true }, confirm)) !== confirm) return;
  const count = await journal.store.deleteAll();
  drill.forget();
  void vscode.window.showInformationMessage(`${count} events were deleted.`);
}

/** Lets the user ask again what they said never to ask. */
async function bringBack({ core }: App): Promise<void> {
  const { journal, questions } = await core();
  await journal.open();
  const bank = await questions.index();
  const retired = bank.items.filter(({ id }) => journal.history.item(id)?.retired);
  if (retired.length === 0) {
    void vscode.window.showInformationMessage('No question is put away. "Never Ask This Question Again" in the drill does that.');
    return;
  }
  const picks = retired.map(({ id, title, area }) => ({ label: title, description: area, id }));
  const chosen = await vscode.window.showQuickPick(picks, { title: 'Bring back which questions?', canPickMany: true });
  if (chosen && chosen.length > 0) await journal.append(chosen.map(({ id }) => ({ type: 'broughtBack', item: id })));
}
