import { format } from 'node:util';

/**
 * Opens an address whose payload names tests, and waits for them to end.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(level: string, text: string) => void} print receives what the tests print
 * @returns {Promise<number>} the exit code
 */
export async function runTestsInHost(page, address, print) {
  // The workbench calls these two functions. They have to be there before it loads.
  /** @type {PromiseWithResolvers<number>} */
  const { promise: exitCode, resolve, reject } = Promise.withResolvers();
  await page.exposeFunction('codeAutomationExit', resolve);
  await page.exposeFunction(
    'codeAutomationLog',
    /** @param {string} level @param {unknown[]} values */
    (level, values) => {
      const text = format(...values);
      if (!isWorkbenchTalk(text)) {
        print(level, text);
      }
    },
  );
  page.once('crash', () => reject(new Error('The browser page crashed.')));
  page.once('close', () => reject(new Error('The browser page was closed.')));
  await page.goto(address);
  return exitCode;
}

/**
 * The workbench logs through the same function as the tests. What it says is known by its words or
 * by its stack; a line that slips through costs nothing but a line.
 * @param {string} text
 */
function isWorkbenchTalk(text) {
  const words = /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional|Creation of workbench|\[[\w: -]+\] )/;
  return words.test(text) || text.includes('/workbench/workbench.js');
}
