import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { webviewOptions } from '../../../scripts/webviewOptions.mjs';

/** Everything runs from the root of the project. */
const out = resolve('out', 'gallery');

/** The themes that are looked at, with the class that VS Code gives the body of a webview. */
export const themes = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'hc-dark': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast vscode-high-contrast-light',
  'dark-2026': 'vscode-dark',
  'light-2026': 'vscode-light',
};

/**
 * States that only come about by doing something: the view they start from, the keys that lead there, or the name of
 * what is clicked.
 * @type {Record<string, { view: string, keys?: string[], click?: string }>}
 */
export const scenes = {
  'choice-confidence': { view: 'choice-before', keys: ['2', 'Enter'] },
  'number-confidence': { view: 'number-unit', keys: ['Enter'] },
  'open-aloud': { view: 'open-before', click: 'I answered aloud' },
  'open-tricky': { view: 'open-after', keys: ['t'] },
  'open-more': { view: 'open-after', click: 'More' },
  'open-keys': { view: 'open-after', keys: ['?'] },
  'open-notice': { view: 'open-empty', click: 'Commit answer' },
  'open-rating': { view: 'open-after', keys: ['Enter'] },
};

const types = { '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' };

/**
 * Builds the client of the drill panel and the views of the fixtures, and serves a page for each
 * view and theme, with the panel's own content security policy and a stand-in for VS Code.
 */
export async function startGallery() {
  mkdirSync(out, { recursive: true });
  await buildClient();
  const { views, bootScript } = await loadFixtures();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery');
    const file = join(out, url.pathname);
    if (url.pathname === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(index(Object.keys(views)));
    } else if (url.pathname === '/panel') {
      const view = views[url.searchParams.get('view') ?? ''];
      const { html, policy } = panel(view, url.searchParams.get('theme') ?? 'dark', origin(), bootScript);
      response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Content-Security-Policy', policy).end(html);
    } else if (file.startsWith(out) && existsSync(file)) {
      response.setHeader('Content-Type', types[/** @type {keyof types} */ (extname(file))] ?? 'text/plain').end(readFileSync(file));
    } else {
      response.writeHead(404).end();
    }
  });
  const origin = () => `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    views,
    url: origin(),
    /** @param {string} view @param {string} theme */
    address: (view, theme) => `${origin()}/panel?view=${view}&theme=${theme}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function buildClient() {
  await build({ ...webviewOptions, entryPoints: { drill: 'src/webview/drill/main.tsx' }, outdir: out, minify: true, logLevel: 'warning' });
  await build({ entryPoints: { themes: 'test/browser/gallery/themes.css', webview: 'test/browser/gallery/webview.css', fakeHost: 'test/browser/gallery/fakeHost.mjs' }, outdir: out, bundle: true, logLevel: 'warning' });
}

/** @returns {Promise<typeof import('./fixtures.js')>} */
async function loadFixtures() {
  const outfile = join(out, 'fixtures.mjs');
  const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({ entryPoints: ['test/browser/gallery/fixtures.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js: banner }, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

/**
 * @param {unknown} view
 * @param {string} theme
 * @param {string} origin
 * @param {typeof import('../../../src/protocol/boot').bootScript} bootScript
 */
function panel(view, theme, origin, bootScript) {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${origin}; style-src-attr 'unsafe-inline'; font-src ${origin}; img-src ${origin} data:`;
  const data = JSON.stringify(view ?? null).replaceAll('<', '\\u003c');
  const html = `<!DOCTYPE html>
<html lang="en" class="${theme}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${theme}</title><link rel="icon" href="data:,">
<script nonce="${nonce}">window.galleryView = ${data};</script>
<script nonce="${nonce}" src="/fakeHost.js"></script>
<link rel="stylesheet" href="/themes.css"><link rel="stylesheet" href="/webview.css">
</head>
<body class="${themes[/** @type {keyof typeof themes} */ (theme)] ?? ''}">
<div id="root"></div>
<script nonce="${nonce}">${bootScript('/drill.js')}</script>
</body>
</html>`;
  return { html, policy };
}

/** @param {readonly string[]} names */
function index(names) {
  const links = (/** @type {string} */ name) => Object.keys(themes).map((theme) => `<a href="/panel?view=${name}&theme=${theme}">${theme}</a>`).join(' ');
  return `<!DOCTYPE html><meta charset="utf-8"><title>Gallery</title><table>${names.map((name) => `<tr><th align="left">${name}<td>${links(name)}`).join('')}</table>`;
}
