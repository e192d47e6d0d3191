import type { VNode } from 'preact';
import { useDrill } from './context';

/** What did not work, until it is dismissed or something else is done. It is announced elsewhere. */
export function Notice(): VNode | null {
  const { notice } = useDrill().client.state;
  if (!notice.value) return null;
  return (
    <aside class="notice" data-part="notice" aria-label="Notice">
      <p>{notice.value}</p>
      <button type="button" class="tool" onClick={() => (notice.value = '')}>
        Dismiss
      </button>
    </aside>
  );
}
