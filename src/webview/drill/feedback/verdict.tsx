import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Feedback } from '../../../core/drill/view';
import { announce } from '../../base/announcer';
import { Row } from '../row';

export function Verdict({ feedback: { verdict } }: { readonly feedback: Feedback }): VNode {
  useEffect(() => announce(verdict.line), [verdict.line]);
  return (
    <Row part="verdict">
      <p class="verdict" tabIndex={-1} data-focus="verdict" data-score={verdict.score}>
        {verdict.right !== undefined && (
          <span class={verdict.right ? 'mark right' : 'mark wrong'} aria-hidden="true">
            {verdict.right ? '✓' : '✗'}
          </span>
        )}
        {verdict.line}
      </p>
    </Row>
  );
}
