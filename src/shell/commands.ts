import * as vscode from 'vscode';
import { isUserError, messageOf } from '../core/base/errors';
import type { Logger } from '../core/ports/logger';

/** Registers a command whose failure is shown to the user, and logged unless it was meant for them. */
export function registerCommand<Args extends unknown[]>(logger: Logger, id: string, run: (...args: Args) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: Args) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      if (!isUserError(error)) logger.error(`the command ${id} failed`, error);
      void vscode.window.showErrorMessage(messageOf(error));
      return undefined;
    }
  });
}
