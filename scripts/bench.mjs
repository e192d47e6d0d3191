/**
 * `npm run bench`: what the extension costs, as medians over several runs within one run, held
 * against something smaller measured beside it. `-- --json` prints the same figures under stable names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPython } from './setup/python.mjs';
import { installVsCode } from './setup/vscode.mjs';
import { importTypeScript, root } from './bundle.mjs';

const runs = 12;
const json = process.argv.includes('--json');

const packed = spawnSync('node', ['scripts/package.mjs'], { cwd: root, stdio: ['ignore', 2, 2] }); // also builds
if (packed.status !== 0) process.exit(packed.status ?? 1);
await installVsCode();
await installPython();

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { measureCore } = await importTypeScript('bench/core.ts');
const { measureEditor } = await import('../bench/editor.mjs');
const { measureExercises } = await importTypeScript('bench/exercises.ts');
const core = await measureCore(root, runs);
const exercises = await measureExercises(root, runs);
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
  figure('saveToVerdictMs', exercises.saveToVerdict),
  figure('verdictOverheadMs', exercises.overhead, 30),
  figure('verdictVsPytest', ratios(exercises.pytest, exercises.saveToVerdict), 10, 'at least'),
  figure('firstRunMs', exercises.firstRun),
  figure('idleWorkerBytes', exercises.idleBytes),
  figure('discoveryMs', editor.discovery, 20),
  figure('vsixBytes', [statSync(join(root, `${name}-${version}.vsix`)).size], 2_000_000),
];

if (json) console.log(JSON.stringify(Object.fromEntries(figures.map(({ name: key, median }) => [key, median])), null, 2));
else {
  console.log(row('figure', 'median', 'min', 'max', 'runs', 'to reach'));
  for (const { name: key, median, min, max, count, target, isReached, wanted } of figures) {
    console.log(row(key, shown(median), shown(min), shown(max), count, target === undefined ? '' : ` ${wanted === 'at least' ? '≥' : '≤'} ${target}${isReached ? '' : ' missed'}`));
  }
}
process.exit(0);

/** `wanted` says on which side of the target a figure has to be. */
function figure(key, values, target, wanted = 'at most') {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { name: key, median: Number(median.toPrecision(4)), min: sorted[0], max: sorted.at(-1), count: values.length, target, isReached: target === undefined || (wanted === 'at least' ? median >= target : median <= target), wanted };
}

function row(first, ...cells) {
  return first.padEnd(22) + cells.map((cell) => String(cell).padStart(12)).join('');
}

function shown(value) {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
