import * as vscode from 'vscode';
import type { App } from './app';

/** Tells the user once when answers cannot be saved, and once when they are saved again. */
export function watchHealth({ journal: { store } }: App): vscode.Disposable {
  let told = false;
  return store.onDidChangeHealth((health) => {
    if (health.state === 'unsaved' && !told) {
      told = true;
      void vscode.window.showWarningMessage(`ML Drills cannot save your answers: ${health.reason}. They are kept in memory, and saved as soon as that works again. Keep this window open until then.`);
    } else if (health.state === 'saved' && told) {
      told = false;
      void vscode.window.showInformationMessage('ML Drills saved all your answers again.');
    }
  });
}
