/** What VS Code gives a webview: a line to the host, and a little storage that outlives the page. */
export interface Host {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** May be called once in the life of a page. */
export function acquireHost(): Host {
  return acquireVsCodeApi();
}
