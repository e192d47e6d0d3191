import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

/** The code with the wrong lines marked, and what should stand there. */
export function BugResult({ bug }: { readonly bug: NonNullable<Feedback['bug']> }): VNode {
  const { task, lines, first, last, yours, found, title, repaired } = bug;
  const place = first === last ? `Line ${first}` : `Lines ${first}–${last}`;
  return (
    <>
      <Row label="The task was" part="task">
        <SafeHtml class="prose" html={task} />
      </Row>
      <Row label="The bug" aside={found ? place : `${place}, you said ${yours}`} part="bug-result">
        <SafeHtml class="strong" html={title} />
        <div class="code-lines">
          {lines.map((html, i) => (
            <div key={i} class={i + 1 >= first && i + 1 <= last ? 'code-line wrong' : i + 1 === yours ? 'code-line yours' : 'code-line'}>
              <span class="number">{i + 1}</span>
              <SafeHtml as="code" html={html || ' '} />
            </div>
          ))}
        </div>
      </Row>
      <Row label="Instead" part="repaired">
        <pre>
          <SafeHtml as="code" html={repaired} />
        </pre>
      </Row>
    </>
  );
}
