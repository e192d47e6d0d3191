/** `npm run bank`: validates every question and prints the counts against the milestone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, root } from './bundle.mjs';

const { compileFolder } = await importTypeScript('src/adapters/questions/buildBank.ts');
const pack = await compileFolder(join(root, 'questions'));
for (const { file, line, column, message } of pack.diagnostics) console.error(`questions/${file}:${line}:${column} ${message}`);

const milestone = JSON.parse(readFileSync(join(root, 'test/bank/milestone.json'), 'utf8'));
const { items, topics } = pack.index;
const features = {
  area: (item) => [item.area],
  kind: (item) => [item.kind],
  level: (item) => [item.level],
  priority: (item) => [String(item.priority)],
  exhibits: (item) => (item.hasExhibit ? ['exhibit'] : []),
  diagrams: (item) => (pack.bodies.get(item.id)?.diagram ? ['diagram'] : []),
};
let missing = 0;
for (const [feature, valuesOf] of Object.entries(features)) {
  const counts = new Map();
  for (const item of items) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const wanted = milestone[feature] ?? {};
  console.log(`\n${feature}`);
  for (const value of new Set([...Object.keys(wanted), ...counts.keys()])) {
    const count = counts.get(value) ?? 0;
    const short = count < (wanted[value] ?? 0);
    if (short) missing++;
    console.log(`  ${value.padEnd(18)}${String(count).padStart(4)}${wanted[value] ? ` of ${wanted[value]}` : ''}${short ? '  <- missing' : ''}`);
  }
}
console.log('\ntopics');
for (const topic of topics) {
  const own = items.filter((item) => item.topic === topic.id).length;
  console.log(`  ${`${topic.area}/${topic.id}`.padEnd(56)}${String(own).padStart(4)}  week ${topic.week}`);
}
const short = items.length < milestone.questions;
console.log(`\n${items.length} questions of ${milestone.questions}, ${topics.length} topics, ${pack.diagnostics.length} faults, ${missing + (short ? 1 : 0)} counts below the milestone`);
process.exitCode = pack.diagnostics.length > 0 || missing > 0 || short ? 1 : 0;
