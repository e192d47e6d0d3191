import { useEffect } from 'preact/hooks';
import type { Feedback } from '../../../core/drill/view';
import { announce } from '../../base/announcer';
import { Row } from '../row';

const marks = { right: ['✓', 'Right. '], wrong: ['✗', 'Not right. '] } as const;

export function Verdict({ feedback: { verdict } }: { readonly feedback: Feedback }) {
  const mark = verdict.right === undefined ? undefined : marks[verdict.right ? 'right' : 'wrong'];
  useEffect(() => announce(`${mark?.[1] ?? ''}${verdict.line}`), [verdict.line]);
  return (
    <Row part="verdict">
      <p class="verdict" tabIndex={-1} data-focus="verdict" data-score={verdict.score}>
        {mark && (
          <>
            <span class={verdict.right ? 'mark right' : 'mark wrong'} aria-hidden="true">
              {mark[0]}
            </span>
            <span class="unseen">{mark[1]}</span>
          </>
        )}
        {verdict.line}
      </p>
    </Row>
  );
}
