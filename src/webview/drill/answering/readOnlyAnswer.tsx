import type { VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';
import { StepList } from '../stepList';

/** A question that was skipped, looked at again. */
export function ReadOnlyAnswer({ answering }: { readonly answering: Answering }): VNode {
  const draft = 'draft' in answering ? answering.draft.trim() : '';
  return (
    <>
      {answering.type === 'choice' && (
        <Row part="options">
          <ol class="reviewed">
            {answering.options.map(({ option, html }, place) => (
              <li key={option}>
                <span class="place">{place + 1}</span>
                <SafeHtml html={html} />
              </li>
            ))}
          </ol>
        </Row>
      )}
      {answering.type === 'steps' && answering.steps.some(({ revealed }) => revealed) && (
        <Row label="So far" part="steps">
          <StepList steps={answering.steps.filter(({ revealed }) => revealed)} />
        </Row>
      )}
      <Row label="Your answer" part="answered">
        {draft === '' ? <p class="muted">Not answered.</p> : <p class="said">{draft}</p>}
      </Row>
    </>
  );
}
