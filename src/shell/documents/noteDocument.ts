import * as vscode from 'vscode';
import type { App } from '../app';
import { TextDocuments, type TextSource } from './textDocuments';

const kind = 'note';

/** The note to an item, as a document. Saving it is an event. */
export function noteSource({ core }: App): TextSource {
  return {
    read: async (item) => {
      const { journal } = await core();
      await journal.open();
      return journal.history.item(item)?.note ?? '';
    },
    write: async (item, note) => {
      const { journal } = await core();
      await journal.open();
      if (note === (journal.history.item(item)?.note ?? '')) return;
      await journal.append([{ type: 'noted', item, note }]);
    },
  };
}

export async function editNote(item: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(TextDocuments.uri(kind, item));
  await vscode.window.showTextDocument(document, { preview: false });
}
