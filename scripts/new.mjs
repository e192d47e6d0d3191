/**
 * `npm run new -- question KIND AREA/TOPIC/SLUG` and `npm run new -- exercise AREA/TOPIC/SLUG`: writes an item that passes
 * the schema, with TODO where its author goes on. Nothing that is there is overwritten.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importTypeScript, root } from './bundle.mjs';

const { newExercise, newQuestion, newTopic } = await importTypeScript('test/bank/support/scaffold.ts');

try {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'exercise' && rest.length === 1) write(placeOf(rest[0]), (slug) => newExercise(slug));
  else if (what === 'question' && rest.length === 2) write(placeOf(rest[1]), (slug) => newQuestion(rest[0], slug));
  else throw new Error('npm run new -- exercise AREA/TOPIC/SLUG, or npm run new -- question KIND AREA/TOPIC/SLUG');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} text */
function placeOf(text) {
  const [, area, topic, slug] = /^([a-z0-9-]+)\/([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(text) ?? [];
  if (!area || !topic || !slug) throw new Error(`"${text}" is not AREA/TOPIC/SLUG in lower-case words joined by hyphens.`);
  return { area, topic, slug };
}

/**
 * @param {{ area: string, topic: string, slug: string }} place
 * @param {(slug: string) => Record<string, string>} filesOf by path in the folder of the topic
 */
function write({ area, topic, slug }, filesOf) {
  const folder = join(root, 'questions', area, topic);
  const files = Object.entries({ ...(existsSync(join(folder, 'topic.md')) ? {} : newTopic(topic)), ...filesOf(slug) });
  const there = files.find(([name]) => existsSync(join(folder, name)));
  if (there) throw new Error(`questions/${area}/${topic}/${there[0]} is there already.`);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    console.log(`questions/${area}/${topic}/${name}`);
  }
}
