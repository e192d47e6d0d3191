/** At most this many are told of in the life of a page: a fault in a loop must not flood the log. */
const most = 20;

/** Tells of everything that goes wrong in the page. Returns a function for faults that are noticed elsewhere. */
export function watchFaults(page: Window, tell: (message: string) => void): (message: string) => void {
  let told = 0;
  const fault = (message: string): void => {
    if (++told <= most) tell(message.slice(0, 4000));
  };
  page.addEventListener('error', (event) => fault(`${event.message} at ${event.filename}:${event.lineno}:${event.colno}\n${stackOf(event.error)}`));
  page.addEventListener('unhandledrejection', (event) => fault(`Unhandled rejection: ${stackOf(event.reason)}`));
  page.document.addEventListener('securitypolicyviolation', (event) =>
    fault(`Content security policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
  );
  return fault;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
