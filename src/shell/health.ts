import * as vscode from 'vscode';
import type { App } from './app';

/** Tells the user once when answers cannot be saved, and once when they are saved again. */
export function watchHealth({ core, onDidChange }: App): vscode.Disposable {
  let told = false;
  const look = async (): Promise<void> => {
    const { health } = (await core()).journal.store;
    if (health.state === 'unsaved' && !told) {
      told = true;
      void vscode.window.showWarningMessage(`ML Drills cannot save your answers: ${health.reason}. They are kept in memory, and saved as soon as that works again. Keep this window open until then.`);
    } else if (health.state === 'saved' && told) {
      told = false;
      void vscode.window.showInformationMessage('ML Drills saved all your answers again.');
    }
  };
  return onDidChange(() => void look());
}
