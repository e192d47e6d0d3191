import type { VNode } from 'preact';
import { signal } from '@preact/signals';

const spoken = signal('');

/** Has screen readers say `text` when they have finished what they are saying. */
export function announce(text: string): void {
  // The same words again are a change only if there was nothing in between.
  spoken.value = '';
  setTimeout(() => (spoken.value = text), 50);
}

/** The one live region of the page. */
export function Announcer(): VNode {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {spoken.value}
    </div>
  );
}
