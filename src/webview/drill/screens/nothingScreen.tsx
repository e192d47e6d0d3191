import type { VNode } from 'preact';
import { useDrill } from '../context';

/** Nothing is due, or there is nothing to ask at all. */
export function NothingScreen({ title, text, extra }: { readonly title: string; readonly text: string; readonly extra: boolean }): VNode {
  const { client } = useDrill();
  return (
    <div class="row lonely" data-part="nothing">
      <div class="cell">
        <h1 class="prompt" tabIndex={-1} data-focus="heading">
          {title}
        </h1>
        <p class="prose">{text}</p>
        <div class="actions">
          <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => client.send({ type: extra ? 'startExtra' : 'close' })}>
            {extra ? 'Practice some more' : 'Close'}
          </button>
        </div>
      </div>
    </div>
  );
}
