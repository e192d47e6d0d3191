import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RunProblem as Problem } from '../../../core/coding/view';
import { announce } from '../../base/announcer';
import { useDrill } from '../context';
import { Row } from '../row';

/** Why no case was run, and what helps. */
export function RunProblem({ problem }: { readonly problem: Problem }): VNode {
  const { actions } = useDrill();
  const { message, line, output, why, canInstall } = problem;
  useEffect(() => announce(message), [message]);
  return (
    <Row label="Cases" part="problem">
      <p class="banner">
        <span aria-hidden="true">⚠ </span>
        {line === undefined ? message : `Line ${line}: ${message}`}
      </p>
      {output && (
        <pre>
          <code>{output}</code>
        </pre>
      )}
      {why && (
        <>
          <p>Without it the code cannot run here. You can read code instead: one of the mistakes that people make in this exercise.</p>
          <div class="actions">
            <button type="button" class="secondary" onClick={() => actions.exercise('readInstead')}>
              Find the bug instead
            </button>
            {canInstall && (
              <button type="button" class="link" onClick={() => actions.exercise('makeEnvironment')}>
                Make an environment
              </button>
            )}
            {why !== 'untrusted' && (
              <button type="button" class="link" onClick={() => actions.exercise('choosePython')}>
                Choose Python
              </button>
            )}
            {why === 'untrusted' && (
              <button type="button" class="link" onClick={() => actions.exercise('manageTrust')}>
                Manage trust
              </button>
            )}
          </div>
        </>
      )}
    </Row>
  );
}
