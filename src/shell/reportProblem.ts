import * as vscode from 'vscode';
import type { App } from './app';

const extensionId = 'ml-drills.ml-drills';

/** Gathers what a maintainer needs to know of a question; the user's answer is not part of it. */
export async function reportProblem({ core }: App, item: string): Promise<void> {
  const body = await (await core()).questions.body(item);
  const wrong = await vscode.window.showInputBox({
    title: 'Report a Problem with This Question',
    prompt: 'What is wrong? Your answer is not sent; nothing leaves this machine until you paste it somewhere.',
    placeHolder: 'The key for … is wrong, because …',
    ignoreFocusOut: true,
  });
  if (wrong === undefined || wrong.trim() === '') return;
  const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON as { readonly version?: string; readonly bugs?: { readonly url?: string } } | undefined;
  const report = [`Question: ${item}`, `Version ${body?.version ?? '?'}, content ${body?.hash ?? '?'}, ML Drills ${manifest?.version ?? '?'}`, '', wrong.trim()].join('\n');
  await vscode.env.clipboard.writeText(report);
  const open = 'Open Issue Tracker';
  const choice = await vscode.window.showInformationMessage('The report is in the clipboard.', open);
  if (choice === open && manifest?.bugs?.url) await vscode.env.openExternal(vscode.Uri.parse(manifest.bugs.url));
}
