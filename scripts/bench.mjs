/**
 * `npm run bench`: what the extension costs, as medians over several runs within one run, held
 * against something smaller measured beside it. `-- --json` prints the same figures under stable names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installVsCode } from './setup/vscode.mjs';
import { importTypeScript, root } from './bundle.mjs';

const runs = 12;
const json = process.argv.includes('--json');

const packed = spawnSync('node', ['scripts/package.mjs'], { cwd: root, stdio: ['ignore', 2, 2] }); // also builds
if (packed.status !== 0) process.exit(packed.status ?? 1);
await installVsCode();

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { measureCore } = await importTypeScript('bench/core.ts');
const { measureEditor } = await import('../bench/editor.mjs');
const core = await measureCore(root, runs);
const editor = await measureEditor(root, runs);

const ratios = (a, b) => a.map((value, i) => value / b[i]);
const figures = [
  figure('activateMs', editor.activate, 20),
  figure('activateRatio', ratios(editor.activate, editor.emptyActivate)),
  figure('firstQuestionRatio', ratios(editor.question, editor.emptyPanel), 1.2),
  figure('firstQuestionMs', editor.question),
  figure('emptyPanelMs', editor.emptyPanel),
  figure('composeRatio', ratios(core.compose, core.bareFsrs), 1.5),
  figure('parseMs', core.parse),
  figure('indexLoadMs', core.indexLoad),
  figure('vsixBytes', [statSync(join(root, `${name}-${version}.vsix`)).size], 2_000_000),
];

if (json) console.log(JSON.stringify(Object.fromEntries(figures.map(({ name: key, median }) => [key, median])), null, 2));
else {
  console.log(row('figure', 'median', 'min', 'max', 'runs', 'to reach'));
  for (const { name: key, median, min, max, count, target } of figures) {
    console.log(row(key, shown(median), shown(min), shown(max), count, target === undefined ? '' : ` ≤ ${target}${median <= target ? '' : ' missed'}`));
  }
}
process.exit(0);

function figure(key, values, target) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { name: key, median: Number(median.toPrecision(4)), min: sorted[0], max: sorted.at(-1), count: values.length, target };
}

function row(first, ...cells) {
  return first.padEnd(22) + cells.map((cell) => String(cell).padStart(12)).join('');
}

function shown(value) {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
