import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Python of the tests, which `npm test` has put first on PATH. VS Code's server takes PATH from a login shell, so it must be named. */
export function testPython(): string {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((one) => existsSync(join(one, 'python3')));
  if (folder === undefined) throw new Error('python3 is not on PATH.');
  return join(folder, 'python3');
}
