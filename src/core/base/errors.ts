/** An error whose message is meant for the person in front of the screen. */
export class UserError extends Error {}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
