const userErrorName = 'UserError';

/** An error whose message is meant for the person in front of the screen. */
export class UserError extends Error {
  override readonly name = userErrorName;
}

/** By name: shell and core are bundled apart, and each bundle has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === userErrorName;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
