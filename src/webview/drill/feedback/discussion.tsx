import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

export function Mistakes({ mistakes }: Pick<Feedback, 'mistakes'>): VNode | null {
  if (mistakes.length === 0) return null;
  return (
    <Row label="Often said" part="mistakes">
      <ul class="mistakes">
        {mistakes.map(({ belief, why, repair }, i) => (
          <li key={i}>
            <SafeHtml class="belief" html={belief} />
            <SafeHtml html={why} />
            <div class="repair">
              <span class="muted">Better: </span>
              <SafeHtml as="span" html={repair} />
            </div>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** Folded, so that the reader can answer first. */
export function FollowUps({ followUps }: Pick<Feedback, 'followUps'>): VNode {
  return <Folded label="Asked next" part="follow-ups" pairs={followUps.map(({ question, answer }) => [question, answer])} />;
}

export function Curveballs({ curveballs }: Pick<Feedback, 'curveballs'>): VNode {
  return <Folded label="Curveballs" part="curveballs" pairs={curveballs.map(({ event, answer }) => [event, answer])} />;
}

const voices = [
  ['junior', 'Junior'],
  ['senior', 'Senior'],
  ['staff', 'Staff'],
] as const;

export function Anchors({ anchors }: { readonly anchors: NonNullable<Feedback['anchors']> }): VNode {
  return (
    <Row label="How it sounds" part="anchors">
      <dl class="anchors">
        {voices.map(([voice, name]) => (
          <div key={voice}>
            <dt>{name}</dt>
            <dd>
              <SafeHtml html={anchors[voice]} />
            </dd>
          </div>
        ))}
      </dl>
    </Row>
  );
}

function Folded({ label, part, pairs }: { readonly label: string; readonly part: string; readonly pairs: readonly (readonly [string, string])[] }) {
  if (pairs.length === 0) return null;
  return (
    <Row label={label} part={part}>
      {pairs.map(([question, answer], i) => (
        <details key={i}>
          <summary>
            <SafeHtml as="span" html={question} />
          </summary>
          <SafeHtml html={answer} />
        </details>
      ))}
    </Row>
  );
}
