import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { useDrill } from '../context';
import { Row } from '../row';

export function PrimerOffer({ primer }: { readonly primer: NonNullable<Feedback['primer']> }): VNode {
  const { client } = useDrill();
  return (
    <Row label="Primer" part="primer-offer">
      <div class="actions first">
        <span>{primer.title}, on one screen with a worked example</span>
        <button type="button" class="secondary" onClick={() => client.send({ type: 'openPrimer', item: client.item })}>
          Read it
        </button>
        <button type="button" class="link" onClick={() => client.send({ type: 'declinePrimer', item: client.item })}>
          Not now
        </button>
      </div>
    </Row>
  );
}
