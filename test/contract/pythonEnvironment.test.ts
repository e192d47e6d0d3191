import assert from 'node:assert/strict';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Emitter } from '../../src/core/base/emitter';
import { isUserError } from '../../src/core/base/errors';
import { RunnerPlace } from './runnerPlace';

const right = 'def double(x):\n    return 2 * x\n';

describe('finding a Python', function () {
  this.timeout(30_000);
  let place: RunnerPlace;
  afterEach(() => place.dispose());

  /** A program that stands in for a Python. */
  async function standIn(name: string, script: string): Promise<string> {
    await mkdir(place.folder, { recursive: true });
    const path = join(place.folder, name);
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('takes the one on PATH, and logs what was tried', async () => {
    place = await RunnerPlace.make({ mode: 'fork' });
    const found = await place.runner.preflight(['numpy']);
    assert.ok(found.type === 'ready' && /^3\.\d+\.\d+$/.test(found.interpreter.version));
    assert.ok(place.logger.lines.some((line) => line.includes('taking')));
  });

  it('says what a chosen one lacks, and does not take another behind the user’s back', async () => {
    place = await RunnerPlace.make({ mode: 'fork', chosen: () => Promise.resolve([{ command: 'python3', origin: 'a setting', chosen: true }]) });
    const found = await place.runner.preflight(['numpy', 'no_such_package']);
    assert.ok(found.type === 'unavailable');
    assert.equal(found.why.reason, 'missing-packages');
    assert.match(found.why.message, /lacks what this exercise needs: no_such_package/);
    assert.equal(found.why.canInstall, true);
  });

  it('refuses a chosen one that is not there, that is too old, or that is no Python', async () => {
    let command = '/no/such/python';
    place = await RunnerPlace.make({ mode: 'fork', chosen: () => Promise.resolve([{ command, origin: 'a setting', chosen: true }]) });
    const reason = async (): Promise<string> => {
      const found = await place.runner.preflight(['numpy']);
      return found.type === 'unavailable' ? found.why.reason : 'ready';
    };
    assert.equal(await reason(), 'broken');
    command = await standIn('old', 'echo \'{"path": "/old", "version": [3, 8, 1], "missing": []}\'');
    assert.equal(await reason(), 'too-old');
    command = await standIn('strange', 'echo null');
    assert.equal(await reason(), 'broken');
  });

  it('is for trusted workspaces', async () => {
    let isTrusted = false;
    place = await RunnerPlace.make({ mode: 'fork', isTrusted: () => isTrusted });
    const told = await place.run(right);
    assert.ok(told.end.type === 'unavailable' && told.end.why.reason === 'untrusted');
    isTrusted = true;
    assert.equal((await place.run(right)).end.type, 'done');
  });
});

describe('an environment of our own', function () {
  this.timeout(240_000);
  let place: RunnerPlace;
  afterEach(() => place.dispose());
  const never = new Emitter<void>().event;

  it('is made from the Python that is there, stands in for a chosen one that lacks packages, and may go away', async () => {
    const bare = join((place = await RunnerPlace.make({ mode: 'fork', chosen: () => Promise.resolve([{ command: join(bareFolder(), 'bin', 'python'), origin: 'a setting', chosen: true }]) })).folder, 'bare');
    const { execFileSync } = await import('node:child_process');
    execFileSync('python3', ['-m', 'venv', '--without-pip', bare]);
    assert.equal((await place.runner.preflight(['numpy'])).type, 'unavailable');

    const steps: string[] = [];
    await place.runner.install(['numpy'], (step) => steps.push(step), never);
    assert.ok(steps.some((step) => step.startsWith('making')) && steps.some((step) => step.startsWith('installing numpy')));
    const found = await place.runner.preflight(['numpy']);
    assert.ok(found.type === 'ready' && found.interpreter.path.startsWith(place.folder));
    assert.equal((await place.run(right)).results.filter(({ passed }) => passed).length, 3);

    // Removed while it runs: what is loaded goes on, and the run ends in any case.
    const file = await place.write('import time\n\ndef double(x):\n    time.sleep(0.2)\n    return 2 * x\n');
    let isRemoved: Promise<void> | undefined;
    const run = place.runner.start(place.request(file), (event) => {
      if (event.type === 'begun') isRemoved ??= rm(join(place.folder, 'environment'), { recursive: true });
    });
    assert.equal((await run.ended).type, 'done');
    await isRemoved;
    place.clock.advance(10 * 60_000); // the warm worker goes too
    const told = await place.run(right);
    assert.ok(told.end.type === 'unavailable', 'there is nothing to run it');
    assert.match(told.end.why.message, /.+/);

    function bareFolder(): string {
      return join(place?.folder ?? '', 'bare');
    }
  });

  it('can be cancelled, and then is not there', async () => {
    place = await RunnerPlace.make({ mode: 'fork' });
    const cancelled = new Emitter<void>();
    const installing = place.runner.install(['numpy'], (step) => step.startsWith('making') && setImmediate(() => cancelled.fire()), cancelled.event);
    await assert.rejects(installing, (error) => isUserError(error) && /Cancelled/.test(error.message));
    const own = await place.runner.preflight(['numpy']);
    assert.ok(own.type === 'ready' && !own.interpreter.path.startsWith(place.folder));
  });
});
