import * as vscode from 'vscode';
import type { App } from './app';

/** Lets the user take any item of the bank. */
export async function pickItem({ core }: App): Promise<string | undefined> {
  const { questions } = await core();
  const { items, topics } = await questions.index();
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const rows = items.map(({ id, title, kind, topic }) => ({ label: title, description: `${titles.get(topic) ?? topic} · ${kind.replace('-', ' ')}`, id }));
  const picked = await vscode.window.showQuickPick(rows, { title: 'Practice which item?', matchOnDescription: true });
  return picked?.id;
}
