import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { Row } from '../row';

const sureness = { guess: 'a guess', fairly: 'fairly sure', sure: 'sure' } as const;

/** What the user answered, kept in view. */
export function Answered({ feedback: { answered, confidence } }: { readonly feedback: Feedback }): VNode {
  const aside = [answered.aloud && 'aloud, in keywords', confidence && sureness[confidence]].filter(Boolean).join(' · ');
  return (
    <Row label="You answered" aside={aside || undefined} part="answered">
      <p class="said">{answered.text.trim() || 'Nothing written.'}</p>
    </Row>
  );
}
