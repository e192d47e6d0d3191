/**
 * @typedef {object} Problem
 * @property {'console' | 'exception' | 'csp'} kind
 * @property {string} text
 */

/** The part of VS Code that holds webviews: two frames, ours being the inner one. */
const webviewFrames = '/contrib/webview/browser/pre/';

/** A webview of VS Code's own names no extension: the picture beside a step of a walkthrough, which may go while it loads. */
const foreignWebview = /[?&]extensionId=&/;

/**
 * Collects what went wrong in a page: console errors, uncaught exceptions, and violations of the
 * content security policy, inside webviews too. The workbench has errors of its own, being offline
 * and without an account; those count only if they name our extension.
 * @param {import('playwright-core').Page} page
 * @param {string} extensionId
 * @returns {Promise<Problem[]>} grows as problems occur
 */
export async function collectProblems(page, extensionId) {
  /** @type {Problem[]} */
  const problems = [];
  page.on('console', (message) => {
    const ours = message.location().url.includes(webviewFrames) || message.text().includes(extensionId);
    if (message.type() === 'error' && ours) {
      problems.push({ kind: 'console', text: message.text() });
    }
  });
  page.on('pageerror', (error) => {
    const text = error.stack ?? error.message;
    const foreign = text.includes('/workbench/workbench.js') || foreignWebview.test(text);
    if (!foreign || text.includes(extensionId)) {
      problems.push({ kind: 'exception', text });
    }
  });
  // Listeners inside the page do not do: VS Code writes a webview's document anew, which drops them.
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const violation = issue.details.contentSecurityPolicyIssueDetails;
    if (violation) {
      const { violatedDirective, blockedURL, sourceCodeLocation: at } = violation;
      const where = at ? ` at ${at.url}:${at.lineNumber}` : '';
      problems.push({ kind: 'csp', text: `${violatedDirective} blocked ${blockedURL ?? 'inline'}${where}` });
    }
  });
  await session.send('Audits.enable');
  return problems;
}
