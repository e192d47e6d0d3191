import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';

/** How an exercise went, and the way to the solution. */
export function CodeResult({ feedback: { answered, code } }: { readonly feedback: Feedback }): VNode | null {
  const { actions } = useDrill();
  if (!code) return null;
  const { passed, total, runs, minutes, complexity } = code;
  const facts = [`${passed} of ${total} cases`, `${runs} ${runs === 1 ? 'run' : 'runs'}`, minutes > 0 ? `about ${minutes} min` : ''].filter(Boolean).join(' · ');
  return (
    <Row label="Your code" aside={facts} part="code-result">
      <details>
        <summary>As it was</summary>
        <pre>
          <code>{answered.text}</code>
        </pre>
      </details>
      <SafeHtml class="muted" html={`Aimed at: ${complexity}`} />
      <div class="actions">
        <button type="button" class="secondary" onClick={() => actions.exercise('solution')}>
          Compare with the solution
        </button>
      </div>
    </Row>
  );
}
