import * as vscode from 'vscode';
import { clampSettings, defaultSettings, type DrillSettings } from '../core/drill/settings';
import type { PackFolder } from '../core/ports/questionSource';

const section = 'mlDrills';

/** The user's settings, in their ranges. What had to be changed is said once for each value. */
export class Settings implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly said = new Set<string>();
  private readonly listening: vscode.Disposable;
  private current: DrillSettings;

  constructor() {
    this.current = this.read();
    this.listening = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(section)) return;
      this.current = this.read();
      this.changed.fire();
    });
  }

  get drill(): DrillSettings {
    return this.current;
  }

  /** Whether saving an exercise's file runs its cases. */
  get runOnSave(): boolean {
    return vscode.workspace.getConfiguration(section).get<unknown>('runOnSave') !== false;
  }

  /** The Python that the user named; empty when they did not. Trusted workspaces only. */
  get pythonPath(): string {
    return vscode.workspace.isTrusted ? textSetting('pythonPath') : '';
  }

  /** Folder of the learner's files, as a path in the first workspace folder or an absolute one; empty while it was not asked for. */
  get exercisesFolder(): string {
    return textSetting('exercisesFolder');
  }

  /** Keeps the folder of exercises for this workspace. */
  async setExercisesFolder(path: string): Promise<void> {
    await vscode.workspace.getConfiguration(section).update('exercisesFolder', path, vscode.ConfigurationTarget.Workspace);
  }

  /** Folders of the user's packs: paths in each workspace folder, or absolute ones. Trusted workspaces only. */
  get packs(): readonly PackFolder[] {
    if (!vscode.workspace.isTrusted) return [];
    const paths = vscode.workspace.getConfiguration(section).get<unknown>('packs');
    if (!Array.isArray(paths)) return [];
    const folders = vscode.workspace.workspaceFolders ?? [];
    const packs = new Map<string, PackFolder>();
    for (const path of paths.filter((one): one is string => typeof one === 'string' && one.trim() !== '')) {
      const uris = isAbsolute(path) ? [vscode.Uri.file(path)] : folders.map(({ uri }) => vscode.Uri.joinPath(uri, path));
      for (const uri of uris) packs.set(uri.fsPath, { name: packName(uri, packs), path: uri.fsPath });
    }
    return [...packs.values()];
  }

  /** Whether a file belongs to one of the user's packs. */
  isInPack(uri: vscode.Uri): boolean {
    return uri.scheme === 'file' && this.packs.some(({ path }) => uri.path.startsWith(`${vscode.Uri.file(path).path}/`));
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }

  private read(): DrillSettings {
    const configuration = vscode.workspace.getConfiguration(section);
    const number = (name: 'minutes' | 'maxItems' | 'dayStart'): number => Number(configuration.get<unknown>(name, defaultSettings[name]));
    const { settings, notes } = clampSettings({
      minutes: number('minutes'),
      maxItems: number('maxItems'),
      dayStart: number('dayStart'),
      singleKeys: configuration.get<unknown>('singleKeys') !== false,
      showLevel: configuration.get<unknown>('showLevel') !== false,
    });
    for (const note of notes) {
      if (this.said.has(note)) continue;
      this.said.add(note);
      void vscode.window.showWarningMessage(note);
    }
    return settings;
  }
}

export function isAbsolute(path: string): boolean {
  return /^([/\\]|[A-Za-z]:)/.test(path);
}

function textSetting(name: string): string {
  const value = vscode.workspace.getConfiguration(section).get<unknown>(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The folder's own name; of two folders with one name the second gets a number. */
function packName(uri: vscode.Uri, others: ReadonlyMap<string, PackFolder>): string {
  const base = (uri.path.split('/').filter(Boolean).at(-1) ?? 'pack').toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  const taken = new Set([...others.values()].map(({ name }) => name));
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  return name;
}
