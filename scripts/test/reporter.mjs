import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/**
 * Prints like mocha's own "spec", and leaves the numbers in the file named by its option `counts`:
 * the one thing that every stage, in whatever process it runs, can hand over alike.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed } = this.stats;
      writeFileSync(options.reporterOptions.counts, JSON.stringify({ passed, failed }));
    });
  }
}
