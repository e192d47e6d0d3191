/** How the script of a panel is bundled. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * A style sheet becomes text, with everything that it imports: it comes within the script, since each
 * file that a webview asks for delays the first question. Fonts stay files beside the script.
 * @type {esbuild.Plugin}
 */
const styleAsText = {
  name: 'style-as-text',
  setup(build) {
    const { outdir = '.', minify = false } = build.initialOptions;
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: [path],
        outdir,
        minify,
        bundle: true,
        write: false,
        metafile: true,
        target: 'chrome128',
        loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
        assetNames: 'fonts/[name]',
        logLevel: 'silent',
      });
      let style = '';
      for (const file of outputFiles) {
        if (file.path.endsWith('.css')) {
          style = file.text;
        } else {
          await mkdir(dirname(file.path), { recursive: true });
          await writeFile(file.path, file.contents);
        }
      }
      return { contents: style, loader: 'text', watchFiles: Object.keys(metafile.inputs).map((input) => resolve(input)) };
    });
  },
};

/** @satisfies {esbuild.BuildOptions} */
export const webviewOptions = {
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'chrome128',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [styleAsText],
};
