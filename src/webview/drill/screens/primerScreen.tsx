import type { VNode } from 'preact';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';

export function PrimerScreen({ title, html }: { readonly title: string; readonly html: string }): VNode {
  const { client, actions } = useDrill();
  return (
    <>
      <div class="row" data-part="primer">
        <div class="cell">
          <p class="crumbs">Primer</p>
          <h1 class="prompt" tabIndex={-1} data-focus="heading">
            {title}
          </h1>
        </div>
      </div>
      <Row part="primer-text">
        <SafeHtml class="prose" html={html} />
        <div class="actions">
          <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => actions.perform('next')}>
            Back to the drill
            <KeyCap keys="Enter" />
          </button>
        </div>
      </Row>
    </>
  );
}
