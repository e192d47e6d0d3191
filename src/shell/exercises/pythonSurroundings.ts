import * as vscode from 'vscode';
import { messageOf, UserError } from '../../core/base/errors';
import type { Logger } from '../../core/ports/logger';
import type { Candidate } from '../../core/ports/pythonRunner';
import { isAbsolute, type Settings } from '../settings';

/** What VS Code knows of Python and of where exercises lie. */
export interface PythonSurroundings {
  readonly isTrusted: () => boolean;
  readonly chosen: () => Promise<readonly Candidate[]>;
  readonly folders: () => readonly string[];
  readonly exercisesDir: () => string;
}

export function pythonSurroundings(settings: Settings, globalStorage: vscode.Uri, logger: Logger): PythonSurroundings {
  return {
    isTrusted: () => vscode.workspace.isTrusted,
    chosen: async () => [
      ...(settings.pythonPath === '' ? [] : [{ command: settings.pythonPath, origin: 'the setting "mlDrills.pythonPath"', chosen: true }]),
      ...(await choiceOfPythonExtension(logger)),
    ],
    folders: () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    exercisesDir: () => exercisesFolder(settings, globalStorage).fsPath,
  };
}

/** Where the learner's files lie: what the setting says, else a folder of the workspace, else global storage. */
export function exercisesFolder(settings: Settings, globalStorage: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const path = settings.exercisesFolder.replace(/[/\\]+$/, '');
  if (isAbsolute(path)) return vscode.Uri.file(path);
  if (folder?.scheme !== 'file') return vscode.Uri.joinPath(globalStorage, 'exercises');
  return vscode.Uri.joinPath(folder, path || defaultFolder);
}

/** Name of the folder that is proposed. */
const defaultFolder = 'ml-drills';

/**
 * Asks once for each workspace where exercises shall lie.
 * @returns false when it was not answered
 */
export async function chooseFolder(settings: Settings): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder || folder.uri.scheme !== 'file' || settings.exercisesFolder !== '') return true;
  const here = { label: `$(folder) ${defaultFolder}`, description: `in ${folder.name}`, detail: 'A new folder of this workspace' };
  const other = { label: '$(folder-opened) Another folder …', description: '', detail: 'It is kept in the setting "mlDrills.exercisesFolder"' };
  const picked = await vscode.window.showQuickPick([here, other], { title: 'Where shall your exercises lie?', placeHolder: 'Each is an ordinary Python file of yours' });
  if (!picked) return false;
  const chosen = picked === here ? undefined : await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, defaultUri: folder.uri, openLabel: 'Keep exercises here' });
  if (picked === other && !chosen?.[0]) return false;
  try {
    await settings.setExercisesFolder(chosen?.[0]?.fsPath ?? defaultFolder);
  } catch (error) {
    if (chosen) throw new UserError(`The settings of this workspace cannot be written (${messageOf(error)}). Name the folder in your user settings, as "mlDrills.exercisesFolder".`);
    // The proposed folder is taken without the setting too.
  }
  return true;
}

interface PythonExtension {
  readonly environments?: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(path: { readonly path: string }): Promise<{ readonly executable: { readonly uri?: vscode.Uri } } | undefined>;
  };
}

/** The interpreter that the Python extension has chosen. It need not be there, and may be another version than we know. */
async function choiceOfPythonExtension(logger: Logger): Promise<readonly Candidate[]> {
  const extension = vscode.extensions.getExtension<PythonExtension>('ms-python.python');
  if (!extension) return [];
  try {
    const { environments } = await extension.activate();
    if (!environments) return [];
    const resource = vscode.workspace.workspaceFolders?.[0]?.uri;
    const environment = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(resource));
    const path = environment?.executable.uri?.fsPath;
    return path === undefined ? [] : [{ command: path, origin: 'the Python extension' }];
  } catch (error) {
    logger.warn(`the Python extension did not tell its interpreter: ${messageOf(error)}`);
    return [];
  }
}
