import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, ownNodeFirst } from './paths.mjs';
import { runLogged } from './run.mjs';
import { forCompiling, requireSystemPackages } from './system.mjs';

/** code-server 4.139.1 carries VS Code 1.139.1: the workbench, the extension host and the server. */
const version = '4.139.1';
const folder = join(cacheFolder, `vscode-${version}`);

/** The root of the installed code-server package. */
export const codeServer = join(folder, 'node_modules', 'code-server');

/**
 * Installs VS Code from the npm registry, once for all clones of a user. Not a dev dependency:
 * it is 600 MB, compiles for minutes, and `npm ci` would throw it away each time.
 */
export async function installVsCode() {
  if (existsSync(folder)) {
    return;
  }
  await requireSystemPackages(forCompiling);
  console.log(`Installing VS Code from npm into ${folder} (once; about 3 minutes, 600 MB) …`);
  removeLeftovers();
  // Complete or not there: the folder gets its name when everything is in it.
  const unfinished = `${folder}.${process.pid}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true }));
  await runLogged('npm', ['install', `code-server@${version}`, '--no-audit', '--no-fund'], {
    cwd: unfinished,
    // Its install script refuses any Node but 24, and believes what `npm test` says of the one that
    // it was started with.
    env: { ...ownNodeFirst(), npm_config_user_agent: undefined },
    log: join(cacheFolder, 'logs', 'vscode.log'),
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run was quicker: its folder is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
}

/** Removes what interrupted installations left; those still running keep theirs. */
function removeLeftovers() {
  mkdirSync(cacheFolder, { recursive: true });
  for (const name of readdirSync(cacheFolder)) {
    const owner = /^vscode-[\d.]+?\.(\d+)\.[\da-f-]{36}$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) {
      rmSync(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
