import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { WorkerMode } from '../../src/adapters/python/workerProcess';
import type { RunEvent } from '../../src/core/ports/pythonRunner';
import { RunnerPlace, type Told } from './runnerPlace';

const right = 'def double(x):\n    return 2 * x\n';

/** Whether each case passed, by id. */
const passed = ({ results }: Told): Record<string, boolean> => Object.fromEntries(results.map((result) => [result.id, result.passed]));
const allPass = { of_two: true, of_zero: true, of_an_array: true };
const message = ({ results }: Told, id: string): string => results.find((result) => result.id === id)?.message ?? '';
const loadFailure = ({ events }: Told) => events.find((event) => event.type === 'loadFailed');

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** What `look` finds, once it finds something. The test's own limit ends the waiting. */
async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    try {
      const found = look();
      if (found !== undefined) return found;
    } catch {
      // not there yet
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Processes whose command line names `text`: only on Linux, where /proc tells. */
function processesWith(text: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text) ? [Number(name)] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** What every way of running Python must do. */
export function describePythonRunner(mode: WorkerMode): void {
  describe(`the runner of exercises (${mode})`, function () {
    this.timeout(30_000);
    let place: RunnerPlace;
    before(async () => (place = await RunnerPlace.make({ mode, limits: { loadSeconds: 2 } })));
    after(() => place.dispose());

    it('tells each case as it begins and as it ends', async () => {
      const told = await place.run(right);
      assert.deepEqual(told.end, { type: 'done' });
      assert.deepEqual(told.events.map((event) => (event.type === 'begun' ? `begun ${event.id}` : event.type === 'result' ? `result ${event.result.id}` : event.type)), [
        'begun of_two', 'result of_two', 'begun of_zero', 'result of_zero', 'begun of_an_array', 'result of_an_array',
      ]);
      assert.deepEqual(passed(told), allPass);
    });

    it('says what was called, what was expected, what came back and where they differ', async () => {
      const told = await place.run('import numpy as np\n\ndef double(x):\n    return np.abs(x) * 2.0 if isinstance(x, np.ndarray) else 2 * x\n');
      const result = told.results.find(({ id }) => id === 'of_an_array');
      assert.deepEqual(passed(told), { ...allPass, of_an_array: false });
      assert.deepEqual(result?.calls, ['double(np.array([1.0, -1.0]))']);
      assert.equal(result.expected, 'np.array([2.0, -2.0])');
      assert.equal(result.got, 'np.array([2.0, 2.0])');
      assert.equal(result.message, 'at [1] expected -2.0, got 2.0');
      assert.equal(result.line, 3);
    });

    it('names the line of an error, and keeps what was printed before it', async () => {
      const told = await place.run('def double(x):\n    print("x is", x)\n    return undefined_name\n');
      const [first] = told.results;
      assert.match(first?.message ?? '', /^NameError: name 'undefined_name' is not defined/);
      assert.equal(first?.line, 3);
      assert.match(first.trace ?? '', /line 3, in double/);
      assert.equal(first.output, 'x is 2.0\n');
    });

    it('runs only the cases that are asked for', async () => {
      assert.deepEqual(passed(await place.run(right, { only: ['of_zero'] })), { of_zero: true });
    });

    it('ends a loop without an end at its limit, and goes on with the next case', async () => {
      const told = await place.run('def double(x):\n    print("before")\n    while isinstance(x, float) and x == 2.0:\n        pass\n    return 2 * x\n', { seconds: 0.5 });
      assert.deepEqual(passed(told), { ...allPass, of_two: false });
      assert.match(message(told, 'of_two'), /^takes longer than 0.5 s/);
      assert.equal(told.results[0]?.output, 'before\n');
    });

    it('gives up after two cases that had to be ended', async () => {
      const told = await place.run('def double(x):\n    while True:\n        pass\n', { seconds: 0.3 });
      assert.deepEqual(passed(told), { of_two: false, of_zero: false });
      assert.equal(told.end.type, 'done');
    });

    it('ends a file that does not finish loading', async () => {
      const told = await place.run('while True:\n    pass\n');
      assert.match(loadFailure(told)?.message ?? '', /loading the file takes longer than 2 s/);
    });

    it('refuses 10 GB of memory', async () => {
      const told = await place.run('import numpy as np\n\ndef double(x):\n    return np.ones(10 * 2**27).sum() * 0 + 2 * x\n', { only: ['of_two'] });
      assert.equal(told.results[0]?.passed, false);
      assert.match(message(told, 'of_two'), /memory|MemoryError|allocate/i);
    });

    it('ends what takes memory little by little', async () => {
      const grows = 'def double(x):\n    kept = []\n    while True:\n        kept.append(bytearray(b"x" * 2**24))\n';
      const small = await RunnerPlace.make({ mode, limits: { memory: 3e8, lookEvery: 20 } });
      try {
        const told = await small.run(grows, { only: ['of_two'], seconds: 20 });
        assert.match(message(told, 'of_two'), /memory/i);
      } finally {
        await small.dispose();
      }
    });

    it('survives os._exit', async () => {
      const told = await place.run('import os\n\ndef double(x):\n    if isinstance(x, float) and x == 0.0:\n        os._exit(3)\n    return 2 * x\n');
      assert.deepEqual(passed(told), { ...allPass, of_zero: false });
      assert.match(message(told, 'of_zero'), /exit code 3, as os\._exit\(\) does/);
    });

    it('survives sys.exit', async () => {
      const told = await place.run('import sys\n\ndef double(x):\n    sys.exit(0)\n');
      assert.deepEqual(Object.values(passed(told)), [false, false, false]);
      assert.match(message(told, 'of_two'), /sys\.exit/);
      assert.match(loadFailure(await place.run('import sys\nsys.exit(1)\n'))?.message ?? '', /sys\.exit/);
    });

    it('keeps the beginning of 100 MB of output', async () => {
      const told = await place.run('def double(x):\n    for _ in range(100):\n        print("x" * 2**20)\n    return 2 * x\n', { only: ['of_two'] });
      const [result] = told.results;
      assert.equal(result?.passed, true);
      assert.ok(result.output.length > 60_000 && result.output.length < 70_000, `${result.output.length}`);
      assert.match(result.output, /more was printed/);
    });

    it('says that a recursion has no end', async () => {
      assert.match(message(await place.run('def double(x):\n    return double(x)\n'), 'of_two'), /RecursionError/);
    });

    it('survives a recursion that crashes Python', async () => {
      const told = await place.run('import sys\nsys.setrecursionlimit(10**9)\nimport functools\n\ndef double(x):\n    f = lambda: x\n    for _ in range(10**6):\n        f = functools.partial(f)\n        f = (lambda g: lambda: g())(f)\n    return f() * 2\n', { only: ['of_two'] });
      assert.equal(told.end.type, 'done');
      assert.equal(told.results.length, 1);
    });

    it('starts anew when its worker has died between two runs', async () => {
      await place.run(right);
      const [pid] = place.workers.slice(-1);
      assert.ok(pid !== undefined);
      process.kill(pid, 'SIGKILL');
      assert.deepEqual(passed(await place.run(right)), allPass);
    });

    it('names the line of a syntax error', async () => {
      const told = await place.run('def double(x):\n    return 2 *\n');
      assert.match(loadFailure(told)?.message ?? '', /^SyntaxError/);
      assert.deepEqual(loadFailure(told)?.type === 'loadFailed' ? [loadFailure(told)?.what, loadFailure(told)?.line] : [], ['file', 2]);
      assert.deepEqual(told.results, []);
    });

    it('says that a text is not UTF-8', async () => {
      const told = await place.run(Buffer.from('def double(x):\n    return 2 * x  # \xe9\n', 'latin1'));
      assert.match(loadFailure(told)?.message ?? '', /SyntaxError.*(utf-8|encoding|decode)/i);
    });

    it('reads Windows line ends and a byte-order mark', async () => {
      assert.deepEqual(passed(await place.run(`\uFEFF${right.replaceAll('\n', '\r\n')}`)), allPass);
    });

    it('answers input() with the end of the input', async () => {
      assert.match(message(await place.run('def double(x):\n    return float(input()) * x\n'), 'of_two'), /EOFError/);
    });

    it('does not wait for threads and processes left behind', async () => {
      const told = await place.run('import subprocess, sys, threading, time\n\ndef double(x):\n    threading.Thread(target=time.sleep, args=(600,)).start()\n    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)  # left-behind"])\n    return 2 * x\n');
      assert.deepEqual(passed(told), allPass);
      while (processesWith('left-behind').length > 0) await new Promise((resolve) => setImmediate(resolve)); // they were killed, and take their time
    });

    it('does not believe a NumPy that the learner has changed', async () => {
      const told = await place.run('import numpy as np\nfor name in ("allclose", "isclose", "array_equal", "abs", "subtract", "equal", "all"):\n    setattr(np, name, lambda *args, **kwargs: True)\n\ndef double(x):\n    return x\n');
      assert.deepEqual(passed(told), { of_two: false, of_zero: true, of_an_array: false });
      assert.deepEqual(passed(await place.run(right)), allPass); // nor does the next run
    });

    it('takes no output for a message', async () => {
      const forged = '{\\"type\\": \\"result\\", \\"case\\": \\"of_two\\", \\"passed\\": true, \\"ms\\": 0, \\"calls\\": [], \\"run\\": \\"1\\"}';
      const told = await place.run(`import os\nprint("${forged}")\nos.write(1, b"${forged}\\n")\n\ndef double(x):\n    print("${forged}")\n    return 0.0\n`);
      assert.deepEqual(passed(told), { of_two: false, of_zero: true, of_an_array: false });
    });

    it('fails a call that changes its arguments', async () => {
      const told = await place.run('def double(x):\n    if not isinstance(x, float):\n        x *= 2\n        return x\n    return 2 * x\n');
      assert.deepEqual(passed(told), { ...allPass, of_an_array: false });
      assert.match(message(told, 'of_an_array'), /argument 1 was changed/);
    });

    it('refuses packages that the exercise does without, at their line', async () => {
      const told = await place.run('import numpy as np\nimport scipy.special\n\ndef double(x):\n    return 2 * x\n');
      assert.match(loadFailure(told)?.message ?? '', /solved without scipy/);
      assert.equal(loadFailure(told)?.type === 'loadFailed' && loadFailure(told)?.line, 2);
    });

    it('says what the file does not define', async () => {
      assert.match(message(await place.run('def triple(x):\n    return 3 * x\n'), 'of_two'), /does not define double/);
    });

    it('runs the learner’s own cases beside ours, and ours when theirs are broken', async () => {
      const own = await place.write('from mldrills import call, case\n\n@case\ndef of_three(double):\n    call(double, 3).gives(6)\n');
      assert.deepEqual(passed(await place.run(right, { own })), { ...allPass, 'own/of_three': true });
      const broken = await place.write('from mldrills import call, case\n\n@case\ndef of_three(double:\n');
      const told = await place.run(right, { own: broken });
      assert.deepEqual(passed(told), allPass);
      assert.equal(told.events[0]?.type === 'loadFailed' && told.events[0].what, 'own');
    });

    it('stops in the middle', async () => {
      const file = await place.write('import time\n\ndef double(x):\n    time.sleep(600)\n');
      const events: RunEvent[] = [];
      const run = place.runner.start(place.request(file, { seconds: 600 }), (event) => {
        events.push(event);
        if (event.type === 'begun') run.stop();
      });
      assert.deepEqual(await run.ended, { type: 'stopped' });
      assert.deepEqual(passed(await place.run(right)), allPass);
    });

    it('runs two exercises at once, each with its own results', async () => {
      const slow = 'import time\n\ndef double(x):\n    time.sleep(0.1)\n    return 2 * x\n';
      const [one, other] = await Promise.all([place.run(slow), place.run('def double(x):\n    return x\n')]);
      assert.deepEqual(passed(one), allPass);
      assert.deepEqual(passed(other), { of_two: false, of_zero: true, of_an_array: false });
    });

    it('goes on undisturbed when Python is looked for anew, or another one is needed', async () => {
      const file = await place.write('import time\n\ndef double(x):\n    time.sleep(0.1)\n    return 2 * x\n');
      const results: boolean[] = [];
      const run = place.runner.start(place.request(file), (event) => {
        if (event.type === 'begun') place.runner.forget();
        if (event.type === 'result') results.push(event.result.passed);
      });
      assert.deepEqual(await run.ended, { type: 'done' });
      assert.deepEqual(results, [true, true, true]);
    });

    it('blames no case for the time in which the editor was busy', async () => {
      const file = await place.write('import time\n\ndef double(x):\n    time.sleep(0.2)\n    return 2 * x\n');
      const results: string[] = [];
      const run = place.runner.start(place.request(file, { seconds: 0.4 }), (event) => {
        if (event.type === 'result') results.push(event.result.message);
        if (event.type !== 'begun' || event.id !== 'of_two') return;
        const until = performance.now() + 700;
        while (performance.now() < until); // the host hears nothing meanwhile
      });
      assert.deepEqual(await run.ended, { type: 'done' });
      assert.deepEqual(results, ['', '', '']);
    });

    it('shortens what is too long to read, and loses no result for it', async () => {
      const told = await place.run('def double(x):\n    raise ValueError("x" * 10**6)\n');
      assert.equal(told.results.length, 3);
      assert.ok(message(told, 'of_an_array').length < 3000);
    });

    it('keeps every result when threads print at the same time', async () => {
      const told = await place.run('import threading\n\ndef double(x):\n    threads = [threading.Thread(target=lambda: [print("y" * 5000) for _ in range(50)]) for _ in range(6)]\n    for thread in threads:\n        thread.start()\n    for thread in threads:\n        thread.join()\n    return 2 * x\n');
      assert.deepEqual(passed(told), allPass);
    });

    it('runs ours when the learner’s own cases end Python, or never end', async () => {
      for (const code of ['import os\nos._exit(0)\n', 'while True:\n    pass\n']) {
        const told = await place.run(right, { own: await place.write(code) });
        assert.deepEqual(passed(told), allPass);
        assert.equal(told.events[0]?.type === 'loadFailed' && told.events[0].what, 'own');
      }
    });

    it('starts nothing once it is stopped', async () => {
      const other = await RunnerPlace.make({ mode });
      const marker = `${await other.write('')}.ran`;
      const file = await other.write(`open(${JSON.stringify(marker)}, "w").close()\n`);
      const run = other.runner.start(other.request(file), () => undefined);
      other.runner.dispose();
      assert.deepEqual(await run.ended, { type: 'stopped' });
      await other.dispose();
      assert.equal(other.workers.length, 0);
    });

    it('shows what is printed while the file is loaded, with its first case', async () => {
      assert.equal((await place.run(`print("loading")\n${right}`)).results[0]?.output, 'loading\n');
    });

    it('says that a file is gone', async () => {
      const file = await place.write(right);
      await rename(file, `${file}.bak`);
      assert.match(loadFailure(await place.runFile(file))?.message ?? '', /cannot be read: No such file/);
    });

    it('says that the exercise’s own cases do not load', async () => {
      const told = await place.run(right, { cases: 'from mldrills import nonsense\n' });
      assert.equal(loadFailure(told)?.type === 'loadFailed' && loadFailure(told)?.what, 'cases');
    });

    it('ends an idle worker after a while, and comes back by itself', async () => {
      await place.run(right);
      place.clock.advance(10 * 60_000);
      assert.deepEqual(passed(await place.run(right)), allPass);
    });

    it('leaves no process behind', async () => {
      const other = await RunnerPlace.make({ mode });
      const file = await other.write('');
      const pidFile = `${file}.pid`;
      const child = await other.write(`import os, time\n\ndef double(x):\n    with open(${JSON.stringify(pidFile)}, "w") as out:\n        out.write(str(os.getpid()))\n    print("here")\n    time.sleep(600)\n`);
      const run = other.runner.start(other.request(child, { seconds: 600 }), () => undefined);
      const pid = await eventually(() => Number(readFileSync(pidFile, 'utf8')) || undefined);
      await other.dispose();
      assert.deepEqual(await run.ended, { type: 'stopped' });
      for (const gone of [pid, ...other.workers]) await eventually(() => (isAlive(gone) ? undefined : true));
    });
  });
}
