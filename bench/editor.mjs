/** What the extension costs in a real VS Code, beside an empty one in the same extension hosts. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
 * @returns {Promise<{ activate: number[], emptyActivate: number[], question: number[], emptyPanel: number[] }>} milliseconds
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
    return { ...activations, ...panels };
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
