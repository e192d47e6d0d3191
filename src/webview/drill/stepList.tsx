import type { VNode } from 'preact';
import type { StepView } from '../../core/drill/view';
import { SafeHtml } from '../base/safeHtml';

/** The steps of a derivation that are on the table. */
export function StepList({ steps }: { readonly steps: readonly StepView[] }): VNode {
  return (
    <ol class="step-list">
      {steps.map(({ ask, revealed }, i) => (
        <li key={i}>
          <SafeHtml class="muted" html={ask} />
          {revealed && (
            <>
              <SafeHtml class="show" html={revealed.show} />
              <SafeHtml class="because" html={revealed.why} />
              <p class="tag">{revealed.done ? '✓ you had it' : '○ shown'}</p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
