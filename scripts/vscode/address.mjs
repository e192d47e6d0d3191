import { resolve } from 'node:path';

/**
 * @typedef {object} Opened
 * @property {string} [folder] opened as a folder
 * @property {string} [workspaceFile] opened as a workspace: a .code-workspace file
 * @property {string[]} [extensionDevelopmentPaths] extensions that are run from their folders
 * @property {string} [extensionTestsPath] a module whose `run` is called in the extension host
 * @property {Record<string, string>} [environment] variables of the extension host
 */

/**
 * The address at which a server's workbench opens these things.
 * @param {import('./server.mjs').Server} server
 * @param {Opened} opened
 * @returns {string}
 */
export function addressOf(server, opened) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${server.authority}${encodeURI(resolve(path))}`;
  /** @type {[string, string][]} */
  const payload = (opened.extensionDevelopmentPaths ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (opened.extensionTestsPath) {
    payload.push(['extensionTestsPath', remote(opened.extensionTestsPath)]);
  }
  if (opened.environment) {
    payload.push(['extensionEnvironment', JSON.stringify(opened.environment)]);
  }
  const address = new URL(server.url);
  if (opened.workspaceFile) {
    address.searchParams.set('workspace', resolve(opened.workspaceFile));
  } else if (opened.folder) {
    address.searchParams.set('folder', resolve(opened.folder));
  } else {
    // Without it, a browser that has been here before opens its last folder again.
    address.searchParams.set('ew', 'true');
  }
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
