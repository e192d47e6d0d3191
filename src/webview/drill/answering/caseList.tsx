import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CaseView, CodingView } from '../../../core/coding/view';
import { announce } from '../../base/announcer';
import { useDrill } from '../context';
import { Row } from '../row';

const groups = [
  { group: 'visible', title: 'Examples' },
  { group: 'hidden', title: 'Hidden cases' },
  { group: 'own', title: 'Your own cases' },
] as const;

const marks = { waiting: '○', running: '◌', passed: '✓', failed: '✗' } as const;
const states = { waiting: 'not run', running: 'running', passed: 'holds', failed: 'broken' } as const;

/** How the cases stand, as they come in. */
export function CaseList({ coding }: { readonly coding: CodingView }): VNode {
  const { line, isRunning, isOutdated, cases, ownProblem } = coding;
  useEffect(() => {
    if (line !== '' && !isRunning) announce(line);
  }, [line, isRunning]);
  return (
    <Row label="Cases" part="cases">
      {line !== '' && (
        <p class="case-line">
          {line}
          {isOutdated && <span class="muted"> Edited since.</span>}
        </p>
      )}
      {ownProblem && <p class="banner">Your own cases do not load: {ownProblem}</p>}
      {groups.map(({ group, title }) => {
        const ofGroup = cases.filter((one) => one.group === group);
        if (ofGroup.length === 0) return null;
        return (
          <section key={group} class="case-group" aria-label={title}>
            <p class="group-title">{title}</p>
            <ul class="cases">{ofGroup.map((one) => <CaseLine key={one.id} one={one} />)}</ul>
          </section>
        );
      })}
    </Row>
  );
}

function CaseLine({ one }: { readonly one: CaseView }) {
  const { actions } = useDrill();
  const { id, name, edge, group, state, result, canShow } = one;
  return (
    <li data-case={id} data-state={state}>
      <div class="case-head">
        <span class={`case-mark ${state}`} aria-hidden="true">
          {marks[state]}
        </span>
        <span class="unseen">{states[state]}: </span>
        <span>{name}</span>
        {group === 'hidden' && <span class="muted"> · {edge}</span>}
        {canShow && (
          <button type="button" class="link" onClick={() => actions.showInput(id)}>
            Show failing input
          </button>
        )}
      </div>
      {state === 'failed' && result && <CaseDetail result={result} />}
    </li>
  );
}

function CaseDetail({ result: { calls, message, expected, got, output, trace } }: { readonly result: NonNullable<CaseView['result']> }) {
  return (
    <div class="case-detail">
      <p>{message}</p>
      {calls.length > 0 && (
        <pre>
          <code>{calls.join('\n')}</code>
        </pre>
      )}
      {expected !== '' && (
        <dl>
          <dt>expected</dt>
          <dd>
            <code>{expected}</code>
          </dd>
          <dt>got</dt>
          <dd>
            <code>{got}</code>
          </dd>
        </dl>
      )}
      {trace && (
        <details>
          <summary>Where it happened</summary>
          <pre>
            <code>{trace}</code>
          </pre>
        </details>
      )}
      {output !== '' && (
        <details>
          <summary>What was printed</summary>
          <pre>
            <code>{output}</code>
          </pre>
        </details>
      )}
    </div>
  );
}
