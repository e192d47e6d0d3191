import type * as vscode from 'vscode';
import type { App } from '../app';
import { registerCommand } from '../commands';
import type { Exercises } from './exercises';

/** Commands of exercises: on the one that is named, on that of the active editor, or on one that is picked. */
export function registerExerciseCommands({ logger }: App, exercises: () => Promise<Exercises>): vscode.Disposable[] {
  const onExercise = (name: string, run: (all: Exercises, item: string) => Promise<void>): vscode.Disposable =>
    registerCommand(logger, `mlDrills.exercise.${name}`, async (given?: unknown) => {
      const all = await exercises();
      const item = await all.here(itemOf(given));
      if (item !== undefined) await run(all, item);
    });
  return [
    registerCommand(logger, 'mlDrills.exercise.open', async (given?: unknown) => (await exercises()).open(itemOf(given))),
    onExercise('run', (all, item) => all.runOrOffer(item)),
    onExercise('stop', (all, item) => all.stop(item)),
    onExercise('debug', (all, item) => all.debug(item)),
    onExercise('hint', (all, item) => all.showHint(item)),
    onExercise('task', (all, item) => all.showTask(item)),
    onExercise('solution', (all, item) => all.showSolution(item)),
    onExercise('reset', (all, item) => all.reset(item)),
    onExercise('compare', (all, item) => all.compare(item)),
    onExercise('ownCases', (all, item) => all.openOwnCases(item)),
    onExercise('giveUp', (all, item) => all.giveUpAndShow(item)),
    registerCommand(logger, 'mlDrills.exercise.showInput', async (given?: vscode.TestItem | string, id?: string) => (await exercises()).showInput(given, typeof id === 'string' ? id : undefined)),
    registerCommand(logger, 'mlDrills.exercise.showCases', async () => (await exercises()).showCases()),
    registerCommand(logger, 'mlDrills.makeEnvironment', async () => (await exercises()).makeEnvironment()),
  ];
}

/** An id, or a node of the tree of exercises. */
function itemOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const entry = (given as { readonly entry?: { readonly item?: unknown } } | undefined)?.entry;
  return typeof entry?.item === 'string' ? entry.item : undefined;
}
