import type { VNode } from 'preact';
import type { SummaryLine, SummaryView } from '../../../core/drill/view';
import { useDrill } from '../context';
import { Row } from '../row';

export function SummaryScreen({ summary }: { readonly summary: SummaryView }): VNode {
  const { client } = useDrill();
  return (
    <>
      <div class="row" data-part="summary">
        <div class="cell">
          <h1 class="prompt" tabIndex={-1} data-focus="heading">
            {summary.title}
          </h1>
        </div>
      </div>
      <Lines label="Held" part="held" lines={summary.held} />
      <Lines label="Comes back" part="comes-back" lines={summary.comesBack} />
      <Lines label="Skipped" part="skipped" lines={summary.skipped} />
      <Row label="This week" part="week">
        <p>{summary.week}</p>
        {summary.tricky > 0 && <p class="muted">{summary.tricky === 1 ? 'One question went to the notebook.' : `${summary.tricky} questions went to the notebook.`}</p>}
        {summary.extra && (
          <p>
            More is ready, if you want it:{' '}
            <button type="button" class="link" onClick={() => client.send({ type: 'startExtra' })}>
              practice some more
            </button>
          </p>
        )}
        <div class="actions">
          <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => client.send({ type: 'close' })}>
            Close
          </button>
        </div>
      </Row>
    </>
  );
}

function Lines({ label, part, lines }: { readonly label: string; readonly part: string; readonly lines: readonly SummaryLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Row label={label} part={part}>
      <ul class="lines">
        {lines.map(({ title, why, when, tricky }) => (
          <li key={title}>
            <span class="what">{title}</span>
            <span>{why}</span>
            <span class="when">
              {when}
              {tricky && ' · notebook'}
            </span>
          </li>
        ))}
      </ul>
    </Row>
  );
}
