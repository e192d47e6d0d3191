/** Its reply carries this number. */
export const readyId = 0;

/**
 * The only script in a panel's page. It asks for the view, and keeps what comes, while the panel's own
 * script is on its way. That one is imported, since VS Code holds back messages until a page has loaded
 * all that stands in it.
 *
 * @param script address of the panel's own script, a module
 */
export function bootScript(script: string): string {
  return `
const script = import(${JSON.stringify(script)});
window.mlDrills = { host: acquireVsCodeApi(), early: [] };
window.addEventListener('message', ({ data }) => window.mlDrills.early?.push(data));
window.mlDrills.host.postMessage({ id: ${readyId}, request: { type: 'ready' } });
script.catch((error) => {
  document.body.textContent = 'ML Drills could not load this panel (' + error.message + '). Close it and open it again.';
});`;
}

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
