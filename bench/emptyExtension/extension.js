/** As little as a panel can be: one script, one button. What ours is held against. */
const vscode = require('vscode');

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('bench.emptyPanel', () => {
      const panel = vscode.window.createWebviewPanel('bench.empty', 'Empty Panel', vscode.ViewColumn.Active, { enableScripts: true });
      const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'panel.js'));
      panel.webview.html = `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${panel.webview.cspSource}"></head><body><script src="${script}"></script></body></html>`;
    }),
  );
};
