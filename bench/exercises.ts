/** What a run of an exercise costs: the extension's own path from a save to the last verdict, in this process. */
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../src/adapters/clock';
import { FolderOfCode } from '../src/adapters/python/folderOfCode';
import { residentBytes } from '../src/adapters/python/processTree';
import { ProcessRunner } from '../src/adapters/python/processRunner';
import { FileQuestionSource } from '../src/adapters/questions/fileQuestionSource';
import { FileEventStore } from '../src/adapters/storage/fileEventStore';
import { CodingService } from '../src/core/coding/codingService';
import { Journal } from '../src/core/log/journal';
import type { Logger } from '../src/core/ports/logger';
import type { ExerciseBody } from '../src/core/questions/item';

/** Of five areas, from the shortest cases to a forest. */
const measured = ['softmax', 'ridge-regression', 'roc-curve', 'standardizer', 'k-means'];
const dayStart = 4;

export interface ExerciseFigures {
  /** From the save to the last verdict, the worker being warm. */
  readonly saveToVerdict: readonly number[];
  /** The part of it that is not the cases themselves. */
  readonly overhead: readonly number[];
  /** `pytest` from a terminal on the same cases. */
  readonly pytest: readonly number[];
  /** The first run after opening: finding Python, starting the worker, loading NumPy. */
  readonly firstRun: readonly number[];
  /** Resident bytes of the worker that waits. */
  readonly idleBytes: readonly number[];
}

/** Milliseconds of each exercise, medians over the runs. */
export async function measureExercises(root: string, runs: number): Promise<ExerciseFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'ml-drills-bench-'));
  try {
    const figures = { saveToVerdict: [] as number[], overhead: [] as number[], pytest: [] as number[], firstRun: [] as number[], idleBytes: [] as number[] };
    for (const item of measured) {
      const window = await openWindow(root, folder);
      const { body, place } = await window.coding.exercise(item);
      await mkdir(join(place.code, '..'), { recursive: true });
      await writeFile(place.code, body.solution);
      figures.firstRun.push(await time(() => window.coding.run(item)));
      const saves: number[] = [];
      const overheads: number[] = [];
      for (let run = 0; run < runs; run++) {
        const took = await time(() => window.coding.run(item));
        const { cases } = window.coding.view(item, body);
        if (!cases.every(({ state }) => state === 'passed')) throw new Error(`The solution of ${item} does not pass.`);
        saves.push(took);
        overheads.push(took - cases.reduce((sum, { result }) => sum + (result?.milliseconds ?? 0), 0));
      }
      figures.saveToVerdict.push(median(saves));
      figures.overhead.push(median(overheads));
      figures.idleBytes.push((await idleBytes(window.pids())) ?? Number.NaN);
      figures.pytest.push(await timePytest(root, folder, item, body, Math.min(runs, 3)));
      await window.close();
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Window {
  readonly coding: CodingService;
  pids(): readonly number[];
  close(): Promise<void>;
}

/** Everything that a save goes through, on files and a Python of its own. */
async function openWindow(root: string, folder: string): Promise<Window> {
  const pids: number[] = [];
  const fail = (message: string, cause?: unknown): never => {
    throw new Error(message, { cause });
  };
  const logger: Logger = {
    info: (message) => {
      const [, pid] = /is ready in process (\d+)/.exec(message) ?? [];
      if (pid !== undefined) pids.push(Number(pid));
    },
    warn: fail,
    error: fail,
  };
  const journal = new Journal(new FileEventStore({ storageDir: join(folder, 'storage'), siblings: false, clock: systemClock, logger }), dayStart);
  const questions = new FileQuestionSource({ bankDir: join(root, 'dist', 'bank'), cacheDir: join(folder, 'packs'), compilerVersion: '', loadCompiler: () => Promise.reject(new Error('there are no packs')), logger });
  const runner = new ProcessRunner({ scriptsDir: join(root, 'python'), environmentDir: join(folder, 'environment'), isTrusted: () => true, chosen: () => Promise.resolve([]), folders: () => [], clock: systemClock, logger });
  const files = new FolderOfCode(() => join(folder, 'exercises'));
  const coding = new CodingService({ journal, questions, runner, files, drillWaitingFor: () => Promise.resolve(undefined) });
  await journal.open();
  return {
    coding,
    pids: () => pids,
    close: async () => {
      coding.dispose();
      runner.dispose();
      await journal.store.close();
    },
  };
}

async function idleBytes(pids: readonly number[]): Promise<number | undefined> {
  const last = pids.at(-1);
  return last === undefined ? undefined : residentBytes(last);
}

/** The same cases as tests of `pytest`, started as a person does. */
async function timePytest(root: string, folder: string, item: string, body: ExerciseBody, runs: number): Promise<number> {
  const place = join(folder, 'pytest', item);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'cases.py'), body.tests);
  await writeFile(join(place, 'mine.py'), body.solution);
  const bridge = await readFile(join(root, 'bench', 'pytestBridge.py'), 'utf8');
  await writeFile(join(place, 'test_exercise.py'), bridge);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    times.push(
      await time(async () => {
        const { stdout } = await promisify(execFile)('python3', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', place], { env: { ...process.env, PYTHONPATH: join(root, 'python'), PYTHONDONTWRITEBYTECODE: '1' } });
        if (!stdout.includes(`${body.cases.length} passed`)) throw new Error(stdout);
      }),
    );
  }
  return median(times);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
