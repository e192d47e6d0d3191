import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeServer } from '../setup/vscode.mjs';
import { descendants, signal } from './processes.mjs';
import { quietSettings } from './settings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] the user's settings, besides the quiet ones
 * @property {boolean} [workspaceTrust] whether folders start untrusted; if not, trust is off
 * @property {string} [extensionsFolder] a folder of installed extensions; an empty one if absent
 */

/**
 * A VS Code server: the inner one of code-server, without its log-in and its proxy. It may be
 * stopped and started again: data and address stay, so a window finds its storage.
 */
export class Server {
  #folder = mkdtempSync(join(tmpdir(), 'ml-drills-vscode-'));
  #options;
  /** Chosen by the system at the first start, then kept: a browser stores things by address. */
  #port = 0;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;
  #output = '';
  /** For an end of ours that nobody planned; only what is synchronous still happens then. */
  #endWithUs = () => {
    if (this.#process?.pid) {
      signal(-this.#process.pid, 'SIGKILL');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  };

  /** @param {ServerOptions} [options] */
  constructor(options = {}) {
    this.#options = options;
    this.writeSettings(options.settings ?? {});
  }

  /** Where the browser finds it. */
  get url() {
    return `http://${this.authority}`;
  }

  get authority() {
    return `127.0.0.1:${this.#port}`;
  }

  /** Where storage, logs and settings are: a temporary folder, gone after `dispose`. */
  get dataFolder() {
    return join(this.#folder, 'data');
  }

  /**
   * Replaces the user's settings; open windows follow.
   * @param {Record<string, unknown>} settings
   */
  writeSettings(settings) {
    const folder = join(this.dataFolder, 'data', 'User');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }

  /** Resolves when it answers. */
  async start() {
    const child = spawn(process.execPath, [join(codeServer, 'lib', 'vscode', 'out', 'server-main.js'), ...this.#flags()], {
      // A group of its own, so that the extension hosts below it can be ended with it.
      detached: true,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.#output = '';
    process.once('exit', this.#endWithUs);
    const listening = new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          this.#output += text;
          const [, port] = /Extension host agent listening on (\d+)/.exec(this.#output) ?? [];
          if (port) {
            this.#port = Number(port);
            resolve(undefined);
          }
        });
      }
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${this.#output}`)));
    });
    await listening;
  }

  get isRunning() {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** What the server has printed since it was started. */
  get output() {
    return this.#output;
  }

  /** Ends it as a shutdown would: extension hosts get the chance to say goodbye. */
  async stop() {
    await this.#end('SIGTERM');
  }

  /** Ends it as a power cut would. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /** Stops it and forgets its data. */
  async dispose() {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * The process ids of the extension hosts, one for each window.
   * @returns {number[]}
   */
  extensionHosts() {
    return descendants(this.#process?.pid ?? Number.NaN)
      .filter(({ command }) => command.includes('--type=extensionHost'))
      .map(({ pid }) => pid);
  }

  /** @param {'SIGTERM' | 'SIGKILL'} how */
  async #end(how) {
    const { isRunning } = this;
    const child = this.#process;
    this.#process = undefined;
    process.off('exit', this.#endWithUs);
    if (!child?.pid) {
      return;
    }
    if (isRunning) {
      const ended = once(child, 'exit');
      // Only the server is asked; it takes its extension hosts down itself.
      signal(how === 'SIGTERM' ? child.pid : -child.pid, how);
      const impatience = setTimeout(() => signal(child.pid ?? 0, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(impatience);
    }
    signal(-child.pid, 'SIGKILL');
  }

  #flags() {
    return [
      '--without-connection-token',
      '--accept-server-license-terms',
      '--host=127.0.0.1',
      `--port=${this.#port}`,
      `--server-data-dir=${this.dataFolder}`,
      `--extensions-dir=${this.#options.extensionsFolder ?? join(this.#folder, 'extensions')}`,
      '--telemetry-level=off',
      // Makes the workbench read the `payload` of its address, which loads our extension.
      '--enable-smoke-test-driver',
      ...(this.#options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ];
  }

  /** Ours, without what points at the user's own VS Code, Node flags or home directory. */
  #environment() {
    const home = join(this.#folder, 'home');
    mkdirSync(home, { recursive: true });
    const foreign = /^(VSCODE_|ELECTRON_|XDG_|NODE_OPTIONS$)/;
    const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
    return { ...Object.fromEntries(kept), HOME: home };
  }
}
