/** Entry for the build: compiles the built-in pack and writes it to `dist/bank`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { questionSchema, topicSchema } from '../../core/questions/schema';
import { compilePack, type CompiledPack } from './compiler';
import { readPack } from './readPack';

export async function compileFolder(folder: string): Promise<CompiledPack> {
  return compilePack(await readPack(folder));
}

/** Writes the index and the bodies apart: the index is loaded at once, a body when it is shown. */
export async function writeBank({ index, bodies, primers }: CompiledPack, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'items'), { recursive: true });
  await mkdir(join(target, 'primers'), { recursive: true });
  await writeFile(join(target, 'index.json'), JSON.stringify(index));
  for (const [id, body] of bodies) await writeFile(join(target, 'items', `${id}.json`), JSON.stringify(body));
  for (const [topic, primer] of primers) await writeFile(join(target, 'primers', `${topic}.json`), JSON.stringify(primer));
}

/** The schemas of front matter as JSON schemas, for an author's editor. */
export async function writeJsonSchemas(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'question.schema.json'), JSON.stringify(z.toJSONSchema(questionSchema), null, 1));
  await writeFile(join(target, 'topic.schema.json'), JSON.stringify(z.toJSONSchema(topicSchema), null, 1));
}
