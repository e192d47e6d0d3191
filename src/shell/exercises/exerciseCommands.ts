import type * as vscode from 'vscode';
import type { App } from '../app';
import { registerCommand } from '../commands';
import type { Exercises } from './exercises';

/** Commands of exercises: on the one that is named, on that of the active editor, or on one that is picked. */
export function registerExerciseCommands({ logger }: App, exercises: () => Promise<Exercises>): vscode.Disposable[] {
  const onExercise = (name: string, run: (all: Exercises, item: string | undefined) => Promise<void>): vscode.Disposable =>
    registerCommand(logger, `mlDrills.exercise.${name}`, async (given?: unknown) => run(await exercises(), itemOf(given)));
  return [
    onExercise('open', (all, item) => all.open(item)),
    onExercise('run', (all, item) => all.runHere(item)),
    onExercise('stop', (all, item) => all.stopHere(item)),
    onExercise('debug', (all, item) => all.debugHere(item)),
    onExercise('hint', (all, item) => all.hintHere(item)),
    onExercise('task', (all, item) => all.taskHere(item)),
    onExercise('solution', (all, item) => all.solutionHere(item)),
    onExercise('reset', (all, item) => all.resetHere(item)),
    onExercise('compare', (all, item) => all.compareHere(item)),
    onExercise('ownCases', (all, item) => all.ownCasesHere(item)),
    onExercise('giveUp', (all, item) => all.giveUpHere(item)),
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
