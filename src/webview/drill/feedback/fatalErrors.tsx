import type { VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';

interface FatalErrorsProps {
  readonly fatal: Feedback['fatal'];
  /** How many key points stand before them: their digits go on from there. */
  readonly from: number;
  readonly readOnly: boolean;
}

/** Statements that cap the score, if they were made. */
export function FatalErrors({ fatal, from, readOnly }: FatalErrorsProps): VNode {
  const { client, actions } = useDrill();
  const { mode, singleKeys, part } = client.state;
  const ticked = client.state.currentTicks().fatal;
  const keyed = mode.value === 'ticking' && singleKeys.value;
  return (
    <Row label="Did you say…" aside="caps the score at 50" part="fatal-errors">
      <ul class="points" onFocusIn={() => (part.value = 'ticking')}>
        {fatal.map(({ html, why }, i) => (
          <li key={i}>
            <label>
              <input type="checkbox" checked={ticked.includes(i)} disabled={readOnly} onChange={() => actions.tick(from + i)} />
              <SafeHtml as="span" html={html} />
            </label>
            <span class="weight">{keyed && from + i < 9 && <KeyCap keys={String(from + i + 1)} />}</span>
            {ticked.includes(i) && <SafeHtml class="because" html={why} />}
          </li>
        ))}
      </ul>
    </Row>
  );
}
