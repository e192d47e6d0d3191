/**
 * `npm run sheets -- 7 [ids]`: writes blind sheets for a solver into out/sheets/7, in an order of options and with
 * draws that the number decides. What to do with them is said in test/bank/solvers/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, root } from './bundle.mjs';

const [seed = '1', ...only] = process.argv.slice(2);
if (!/^\d+$/.test(seed)) throw new Error(`The first argument is a number, not "${seed}".`);

const { blindSheets } = await importTypeScript('test/bank/support/sheets.ts');
const { orders, exercises, ...sheets } = await blindSheets(join(root, 'questions'), Number(seed), only);
const folder = join(root, 'out', 'sheets', seed);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(sheets)) writeFileSync(join(folder, `${name}.md`), text);
for (const { item, files } of exercises) {
  mkdirSync(join(folder, 'exercises', item), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'exercises', item, name), text);
}
// Apart, so that a solver's folder holds nothing but questions.
writeFileSync(join(root, 'out', 'sheets', `${seed}-orders.json`), JSON.stringify(orders, null, 1));
console.log(folder);
