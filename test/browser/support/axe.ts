import axeCore from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe finds wrong in a frame. The content security policy of a webview forbids a script tag,
 * but not what the browser's debugger evaluates, which is how this gets in.
 */
export async function axe(frame: Frame, options: axeCore.RunOptions = {}): Promise<axeCore.Result[]> {
  await frame.evaluate(axeCore.source);
  const { violations } = await frame.evaluate((given) => window.axe.run(document, given), options);
  return violations;
}

/** One line for each violation, for the message of a failed assertion. */
export function describeViolations(violations: readonly axeCore.Result[]): string {
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    .join('\n');
}

declare global {
  interface Window {
    /** There once its source has been evaluated. */
    readonly axe: typeof axeCore;
  }
}
