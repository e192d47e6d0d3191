import * as vscode from 'vscode';
import type { App } from '../app';
import { TextDocuments, type TextSource } from './textDocuments';

const kind = 'answer';

/** The text of an unfinished answer, as a document. */
export function answerSource({ core }: App): TextSource {
  return {
    read: async (item) => {
      const { drill } = await core();
      await drill.open();
      return drill.draftOf(item);
    },
    write: async (item, text) => (await core()).drill.setDraft(item, text),
  };
}

/** Opens the answer beside the panel. What is typed there stands in the panel at once, saved or not. */
export async function answerInEditor(item: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(TextDocuments.uri(kind, item));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

/** Follows the documents of answers as they are typed. */
export function followAnswers({ core }: App, onText: (item: string, text: string) => void): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const item = TextDocuments.itemOf(document.uri, kind);
    if (item === undefined || contentChanges.length === 0) return;
    const wasTyped = document.isDirty || reason !== undefined; // and not loaded
    if (!wasTyped) return;
    const text = document.getText();
    void core().then(({ drill }) => drill.setDraft(item, text));
    onText(item, text);
  });
}
