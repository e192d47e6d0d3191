import * as vscode from 'vscode';
import { isUserError, messageOf } from '../../core/base/errors';
import type { Logger } from '../../core/ports/logger';
import { bootScript } from '../../protocol/boot';

export interface WebviewPanelOptions<Request> {
  readonly extensionUri: vscode.Uri;
  /** Name of the script in `dist/webview`. */
  readonly entry: string;
  readonly title: string;
  readonly logger: Logger;
  /** The request in a message, or undefined when it is malformed. */
  readonly parse: (message: unknown) => Promise<{ readonly id: number; readonly request: Request } | undefined>;
  readonly handle: (request: Request) => unknown;
}

/**
 * One webview panel: its HTML, its content security policy, and its messages.
 * Every request gets a reply, with the error when there is one; a malformed
 * message is refused and logged. The panel holds no state.
 */
export class WebviewPanelHost<Request, Message extends object> implements vscode.Disposable {
  private readonly owned: vscode.Disposable[] = [];
  private disposed = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly options: WebviewPanelOptions<Request>,
  ) {
    const root = vscode.Uri.joinPath(options.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [root] };
    this.owned.push(panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)));
    this.owned.push(panel.onDidDispose(() => this.dispose()));
    panel.webview.html = this.html(root);
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  reveal(column?: vscode.ViewColumn): void {
    this.panel.reveal(column);
  }

  async post(message: Message): Promise<void> {
    if (!this.disposed) await this.panel.webview.postMessage(message);
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const one of this.owned.splice(0)) one.dispose();
    this.panel.dispose();
  }

  private async receive(message: unknown): Promise<void> {
    const envelope = await this.options.parse(message);
    if (!envelope) {
      this.options.logger.warn(`a malformed message from the panel "${this.options.entry}" was refused: ${JSON.stringify(message)?.slice(0, 300)}`);
      return;
    }
    let error: string | undefined;
    try {
      await this.options.handle(envelope.request);
    } catch (failure) {
      if (!isUserError(failure)) this.options.logger.error(`a request of the panel "${this.options.entry}" failed`, failure);
      error = isUserError(failure) ? failure.message : `That did not work: ${messageOf(failure)}`;
    }
    if (!this.disposed) await this.panel.webview.postMessage({ type: 'reply', id: envelope.id, ...(error !== undefined && { error }) });
  }

  private html(root: vscode.Uri): string {
    const { webview } = this.panel;
    const nonce = randomNonce();
    const uri = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    const policy = [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}'`,
      `style-src-attr 'unsafe-inline'`, // what KaTeX positions with
      `font-src ${webview.cspSource}`,
      `img-src ${webview.cspSource} data:`,
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${this.options.title}</title>
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}">${bootScript(uri(`${this.options.entry}.js`))}</script>
</body>
</html>`;
  }
}

/** 128 random bits in hexadecimal digits. */
function randomNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
