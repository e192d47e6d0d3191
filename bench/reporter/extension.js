/** Writes down what only the extension host knows: when a command began, and VS Code's own activation times. */
const fs = require('node:fs');
const vscode = require('vscode');

const measured = ['ml-drills.ml-drills', 'bench.emptyExtension'];

exports.activate = (context) => {
  const write = (entry) => fs.appendFileSync(process.env.BENCH_REPORT, `${JSON.stringify(entry)}\n`);
  context.subscriptions.push(
    vscode.commands.registerCommand('bench.time', async (command) => {
      const began = Date.now();
      write({ command, began });
      await vscode.commands.executeCommand(command);
      write({ command, took: Date.now() - began });
    }),
  );
  void writeActivationTimes(write);
};

/** Once, when all that is measured is active: VS Code writes its table only when it is first shown. */
async function writeActivationTimes(write) {
  while (!measured.every((id) => vscode.extensions.getExtension(id)?.isActive)) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 1000)); // the window hears of it a moment later
  await vscode.commands.executeCommand('perfview.show');
  write({ performance: await textWith('Extension Activation Stats') });
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The table says "Loading..." until VS Code has gathered it. */
async function textWith(heading) {
  for (;;) {
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    if (text?.includes(heading)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
