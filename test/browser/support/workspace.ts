import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPython } from './testPython.js';

/** A copy of the sample workspace that a test may change, with the Python of the tests; `remove` it afterwards. */
export function copySampleWorkspace(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ml-drills-workspace-'));
  cpSync(join('test', 'fixtures', 'sample-workspace'), folder, { recursive: true });
  const settings = join(folder, '.vscode', 'settings.json');
  writeFileSync(settings, JSON.stringify({ ...(JSON.parse(readFileSync(settings, 'utf8')) as object), 'mlDrills.pythonPath': testPython() }, null, 2));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
