import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../setup/paths.mjs';

/**
 * The sample workspace of this user. It is copied out of the project, so that what is written into
 * it stays out of the project; what is there already is left as it is.
 * @returns {string} its folder
 */
export function sampleWorkspace() {
  const folder = join(cacheFolder, 'sample-workspace');
  cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), folder, { recursive: true, force: false });
  return folder;
}
