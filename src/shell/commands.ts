import * as vscode from 'vscode';
import { isUserError, messageOf } from '../core/base/errors';
import type { Logger } from '../core/ports/logger';

/** Registers a command whose failure is shown to the user, and logged unless it was meant for them. */
export function registerCommand<Args extends unknown[]>(logger: Logger, id: string, run: (...args: Args) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: Args) => reported(logger, `the command ${id}`, () => run(...args)));
}

/** Runs something for the user; what fails is shown to them, and logged unless it was meant for them. */
export async function reported(logger: Logger, what: string, run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    if (!isUserError(error)) logger.error(`${what} failed`, error);
    void vscode.window.showErrorMessage(messageOf(error));
    return undefined;
  }
}
