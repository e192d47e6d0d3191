/** Its reply carries this number. */
export const readyId = 0;

/**
 * The first script of a panel's page. It asks for the view while the panel's own script is on its way,
 * since either takes long, and keeps what comes before somebody listens.
 */
export const bootScript = `
window.mlDrills = { host: acquireVsCodeApi(), early: [] };
window.addEventListener('message', ({ data }) => window.mlDrills.early?.push(data));
window.mlDrills.host.postMessage({ id: ${readyId}, request: { type: 'ready' } });`;

/** What it leaves in the page. */
export interface Booted {
  /** What VS Code gives a webview: a line to the host, and a little storage that outlives the page. */
  readonly host: {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
  };
  /** Messages that came before somebody listened; undefined from then on. */
  early?: readonly unknown[] | undefined;
}
