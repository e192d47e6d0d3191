import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

/** The texts of a question: one or two in full, the others folded. */
export function Sections({ sections }: { readonly sections: Feedback['sections'] }): VNode {
  const folded = sections.filter((section) => section.folded);
  return (
    <>
      {sections.filter((section) => !section.folded).map(({ heading, html }) => (
        <Row key={heading} label={heading} part="section">
          <SafeHtml class="prose" html={html} />
        </Row>
      ))}
      {folded.length > 0 && (
        <Row part="folded-sections">
          {folded.map(({ heading, html }) => (
            <details key={heading}>
              <summary>{heading}</summary>
              <SafeHtml class="prose" html={html} />
            </details>
          ))}
        </Row>
      )}
    </>
  );
}
