import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { Row } from '../row';

export function Sources({ sources }: Pick<Feedback, 'sources'>): VNode | null {
  if (sources.length === 0) return null;
  return (
    <Row label="Sources" part="sources">
      <ul class="sources">
        {sources.map(({ text, url }) => (
          <li key={text}>{url?.startsWith('https://') ? <a href={url}>{text}</a> : text}</li>
        ))}
      </ul>
    </Row>
  );
}
