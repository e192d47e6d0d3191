import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { QuestionView } from '../../../core/drill/view';
import { announce } from '../../base/announcer';
import { plainText } from '../../base/sanitize';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

export function Hints({ hints: { taken, total } }: { readonly hints: QuestionView['hints'] }): VNode {
  const known = useRef(0);
  useEffect(() => {
    const newest = taken.at(-1);
    if (newest !== undefined && taken.length > known.current) announce(`Hint ${taken.length} of ${total}. ${plainText(newest)}`);
    known.current = taken.length;
  }, [taken.length]);
  return (
    <Row label={taken.length === 1 ? 'Hint' : 'Hints'} part="hints">
      <ol class="hints">
        {taken.map((hint, i) => (
          <li key={i}>
            <SafeHtml html={hint} />
          </li>
        ))}
      </ol>
    </Row>
  );
}
