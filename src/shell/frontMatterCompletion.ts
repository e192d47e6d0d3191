import * as vscode from 'vscode';
import { completionsAt, type JsonSchema } from '../core/questions/completion';
import type { App } from './app';

/** Completes the front matter of questions in the user's packs, from the JSON schema that the build wrote. */
export function registerFrontMatterCompletion({ settings }: App, extensionUri: vscode.Uri): vscode.Disposable {
  const schemas = new Map<string, Promise<JsonSchema>>();
  const schemaOf = (uri: vscode.Uri): Promise<JsonSchema> => {
    const name = uri.path.endsWith('/topic.md') ? 'topic' : 'question';
    const loading = schemas.get(name) ?? readJson(vscode.Uri.joinPath(extensionUri, 'dist', `${name}.schema.json`));
    schemas.set(name, loading);
    return loading;
  };
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown', scheme: 'file' },
    {
      async provideCompletionItems(document, position) {
        if (!settings.isInPack(document.uri)) return undefined;
        const lines = document.getText().split(/\r?\n/);
        const before = document.lineAt(position.line).text.slice(0, position.character);
        return completionsAt(lines, position.line, before, await schemaOf(document.uri)).map(({ label, insert, detail, required }) => {
          const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Property);
          item.insertText = insert;
          item.detail = required ? 'required' : 'optional';
          item.documentation = detail;
          item.sortText = `${required ? 0 : 1}${label}`; // what has to be there comes first
          return item;
        });
      },
    },
    '-',
    ' ',
  );
}

async function readJson(uri: vscode.Uri): Promise<JsonSchema> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as JsonSchema;
}
