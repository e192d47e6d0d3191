import type { VNode } from 'preact';
import type { NumberFeedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

export function NumberResult({ result: { yours, key, slip } }: { readonly result: NumberFeedback }): VNode {
  return (
    <Row label="The number" part="number">
      <dl class="numbers">
        <dt>Yours</dt>
        <dd>{yours}</dd>
        <dt>Key</dt>
        <dd>{key}</dd>
      </dl>
      {slip && (
        <div class="slip" data-part="slip">
          <p>This looks like a known slip: {slip.name}</p>
          <SafeHtml class="because" html={slip.why} />
        </div>
      )}
    </Row>
  );
}
