/** What the extension costs in a real VS Code, beside an empty one in the same extension hosts. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '../scripts/vscode/address.mjs';
import { launchBrowser, newContext } from '../scripts/vscode/browser.mjs';
import { Server } from '../scripts/vscode/server.mjs';

const patience = 30_000;
const ours = 'ml-drills.ml-drills';
const empty = 'bench.emptyExtension';

/**
 * @param {string} root
 * @param {number} runs
 * @returns {Promise<{ activate: number[], emptyActivate: number[], question: number[], emptyPanel: number[], discovery: number[] }>} milliseconds
 */
export async function measureEditor(root, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'ml-drills-bench-'));
  const report = join(folder, 'report.jsonl');
  const extensionsFolder = join(folder, 'extensions');
  // Only one extension can be run from its folder; the bench's own two are installed.
  for (const name of ['emptyExtension', 'reporter']) cpSync(join(root, 'bench', name), join(extensionsFolder, `bench.${name}-0.0.0`), { recursive: true });
  const server = new Server({ extensionsFolder });
  await server.start();
  const browser = await launchBrowser();
  try {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.addInitScript(watchForControl);
    await page.goto(
      addressOf(server, {
        folder,
        extensionDevelopmentPaths: [root],
        environment: { BENCH_REPORT: report },
      }),
    );
    const activations = await freshHosts(page, report, runs);
    const panels = await openPanels(page, report, runs);
    const discovery = await discoverExercises(root, page, server, report, folder, runs);
    return { ...activations, ...panels, discovery };
  } finally {
    await browser.close();
    await server.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each reload of the window is a fresh extension host, in which both extensions are activated. */
async function freshHosts(page, report, runs) {
  const activate = [];
  const emptyActivate = [];
  for (let run = 0; run < runs; run++) {
    if (run > 0) await page.reload();
    const text = await until('the activation times', async () => entriesOf(report).filter(({ performance }) => performance !== undefined)[run]?.performance, 200);
    activate.push(timeOf(text, ours));
    emptyActivate.push(timeOf(text, empty));
  }
  return { activate, emptyActivate };
}

/** Loading the code plus `activate`, as VS Code's own table has it: `| id | eager | load code | call activate | finish | …`. */
function timeOf(text, id) {
  const row = text.split('\n').find((line) => line.startsWith(`| ${id} `));
  const [, , load, call] = row?.split('|').slice(1).map((cell) => cell.trim()) ?? [];
  const sum = Number(load) + Number(call);
  if (!Number.isFinite(sum)) throw new Error(`VS Code tells no activation time of ${id}.`);
  return sum;
}

/** Empty panel and drill in turn, each opened from a command and closed again. */
async function openPanels(page, report, runs) {
  const emptyPanel = [];
  const question = [];
  await closeEditors(page);
  for (let run = -1; run < runs; run++) {
    const first = await open(page, report, 'Digit1', 'bench.emptyPanel');
    const second = await open(page, report, 'Digit2', 'mlDrills.startDailyDrill');
    if (run < 0) continue; // to warm both up
    emptyPanel.push(first);
    question.push(second);
  }
  return { emptyPanel, question };
}

/** A pack of 130 exercises whose files are there, found anew by the view of tests. */
async function discoverExercises(root, page, server, report, bench, runs) {
  const folder = join(bench, 'exercises');
  writeExercises(root, folder, 130);
  await page.goto(addressOf(server, { folder, extensionDevelopmentPaths: [root], environment: { BENCH_REPORT: report } }));
  const hosts = entriesOf(report).filter(({ performance }) => performance !== undefined).length;
  await until('the activation times', async () => (entriesOf(report).filter(({ performance }) => performance !== undefined).length > hosts ? true : undefined), 200);
  await until('the exercises in the view of tests', async () => {
    const found = await refreshTests(page, report);
    await page.keyboard.press('Control+Alt+Digit4');
    return (await page.locator('.test-explorer .monaco-list-row').count()) > 3 ? found : undefined;
  });
  const took = [];
  for (let run = 0; run < runs; run++) took.push(await refreshTests(page, report));
  return took;
}

/** @returns milliseconds */
async function refreshTests(page, report) {
  const seen = entriesOf(report).length;
  await page.keyboard.press('Control+Alt+Digit3');
  return until('the end of the discovery', async () => entriesOf(report).slice(seen).find(({ command, took }) => command === 'testing.refreshTests' && took !== undefined)?.took, 5);
}

/** Copies one exercise of the bank under many names. */
function writeExercises(root, folder, count) {
  const original = join(root, 'questions', 'mathematics', 'information-theory', 'softmax');
  for (let i = 0; i < count; i++) {
    const [topic, slug] = [`topic-${i % 10}`, `exercise-${i}`];
    const place = join(folder, 'pack', 'area', topic, slug);
    cpSync(original, place, { recursive: true });
    const text = readFileSync(join(place, 'exercise.md'), 'utf8').replace('id: softmax', `id: ${slug}`).replace('topics: [calculus-and-optimization]\n', '');
    writeFileSync(join(place, 'exercise.md'), text);
    mkdirSync(join(folder, 'code', 'pack', topic), { recursive: true });
    writeFileSync(join(folder, 'code', 'pack', topic, `${slug}.py`), 'def softmax(logits, axis=-1):\n    raise NotImplementedError\n');
  }
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'mlDrills.packs': ['pack'], 'mlDrills.exercisesFolder': 'code' }));
}

/** @returns milliseconds from the command to the first control that can have the focus */
async function open(page, report, key, command) {
  const seen = entriesOf(report).length;
  await page.keyboard.press(`Control+Alt+${key}`);
  const began = await until(command, async () => entriesOf(report).slice(seen).find((entry) => entry.command === command)?.began);
  const shown = await until('a control in the panel', async () => {
    for (const frame of page.frames()) {
      const time = await frame.evaluate(() => window.firstControl).catch(() => undefined);
      if (frame.url().includes('/webview/browser/pre/fake.html') && time > began) return time;
    }
    return undefined;
  });
  await closeEditors(page);
  return shown - began;
}

async function closeEditors(page) {
  await page.keyboard.press('Control+Alt+Digit9');
  await until('the end of the panel', async () => (page.frames().some((frame) => frame.url().includes('/webview/')) ? undefined : true));
}

/** Runs in every frame from its start, through `document.write` too. */
function watchForControl() {
  const timer = setInterval(() => {
    if (!document.querySelector('button, textarea, input, a[href]')) return;
    window.firstControl = Date.now();
    clearInterval(timer);
  }, 2);
}

function entriesOf(report) {
  return existsSync(report) ? readFileSync(report, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
}

/** Asks again and again, every `pause` milliseconds, until there is an answer. */
async function until(what, ask, pause = 20) {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
