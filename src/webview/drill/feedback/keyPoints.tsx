import type { VNode } from 'preact';
import type { KeyPointView } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';

/** To be ticked by the user: nothing is ticked for them. */
export function KeyPoints({ points, readOnly }: { readonly points: readonly KeyPointView[]; readonly readOnly: boolean }): VNode {
  const { client, actions } = useDrill();
  const { mode, singleKeys, part } = client.state;
  const ticked = client.state.currentTicks().points;
  const keyed = mode.value === 'ticking' && singleKeys.value;
  return (
    <Row label="Key points" aside={readOnly ? undefined : 'tick those you made'} part="key-points">
      <ul class="points" onFocusIn={() => (part.value = 'ticking')}>
        {points.map((point, place) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(place)}
                disabled={readOnly}
                aria-describedby={`point-${place}`}
                {...(place === 0 && { 'data-focus': 'points' })}
                onChange={() => actions.tick(place)}
              />
              <span>
                <SafeHtml as="span" html={point.html} />
                {point.must && <span class="must">must</span>}
              </span>
            </label>
            <span class="weight">
              {keyed && place < 9 && <KeyCap keys={String(place + 1)} />}
              {point.weight}
              <span class="unseen"> points</span>
            </span>
            <span id={`point-${place}`} class={point.seen ? 'unseen' : 'not-seen'}>
              {point.seen ? '' : 'not seen in your text'}
            </span>
          </li>
        ))}
      </ul>
    </Row>
  );
}
