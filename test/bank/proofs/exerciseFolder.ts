import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { compilePack } from '../../../src/adapters/questions/compiler';
import { contentHash } from '../../../src/adapters/questions/packHash';
import { readPack } from '../../../src/adapters/questions/readPack';
import type { ExerciseBody } from '../../../src/core/questions/item';

/** A right solution, by the name of its file. */
interface Solution {
  readonly name: string;
  readonly code: string;
}

/** Everything of an exercise, with what is for the proofs alone. */
export interface ExerciseFolder {
  readonly id: string;
  /** Path of its folder. */
  readonly path: string;
  /** Of all its files and of the vocabulary: a proof holds for these. */
  readonly hash: string;
  readonly body: ExerciseBody;
  readonly references: readonly [Solution, Solution];
  readonly accepted: readonly Solution[];
  /** Mutants of the solution that are no bug, by their change. */
  readonly equivalent: ReadonlyMap<string, string>;
}

const equivalents = z.array(z.strictObject({ change: z.string().check(z.minLength(1)), reason: z.string().check(z.minLength(10)) }));

const text = (path: string): string => readFileSync(path, 'utf8');

/** All files below a folder, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The exercises of the bank. Paths are relative to the root of the project, where everything runs. */
export async function readExercises(): Promise<readonly ExerciseFolder[]> {
  const { index, bodies } = compilePack(await readPack('questions'));
  const vocabulary = filesBelow('python/mldrills').filter((file) => file.endsWith('.py')).map(text);
  return index.items.flatMap(({ id, area, topic }) => {
    const body = bodies.get(id);
    return body?.kind === 'exercise' ? [readExercise(join('questions', area, topic, id), body, vocabulary)] : [];
  });
}

function readExercise(path: string, body: ExerciseBody, vocabulary: readonly string[]): ExerciseFolder {
  const files = filesBelow(path);
  const named = (name: string): Solution => ({ name, code: text(join(path, name)) });
  const list = files.includes(join(path, 'equivalent.yaml')) ? equivalents.parse(parse(text(join(path, 'equivalent.yaml')))) : [];
  return {
    id: body.id,
    path,
    hash: contentHash([...vocabulary, ...files.flatMap((file) => [file, text(file)])]),
    body,
    references: [named('solution.py'), named('solution_alt.py')],
    accepted: files.filter((file) => file.startsWith(join(path, 'accepted'))).map((file) => named(file.slice(path.length + 1))),
    equivalent: new Map(list.map(({ change, reason }) => [change, reason])),
  };
}
