import type { VNode } from 'preact';
import { KeyCap } from '../../base/keyCap';
import { useDrill } from '../context';
import { Row } from '../row';

const levels = [
  ['guess', 'A guess'],
  ['fairly', 'Fairly sure'],
  ['sure', 'Sure'],
] as const;

/** Asked before anything is revealed. Saying it commits the answer. */
export function ConfidenceRow(): VNode {
  const { client, actions } = useDrill();
  return (
    <Row part="confidence">
      <div role="group" aria-labelledby="how-sure" tabIndex={-1} data-focus="confidence" class="confidence">
        <h2 id="how-sure">How sure are you?</h2>
        <div class="actions">
          {levels.map(([level, text], i) => (
            <button key={level} type="button" class="secondary" aria-disabled={client.state.busy.value} onClick={() => actions.commitWith(level)}>
              {text}
              {client.state.singleKeys.value && <KeyCap keys={String(i + 1)} />}
            </button>
          ))}
          <button type="button" class="link" onClick={() => actions.leave()}>
            Back
            <KeyCap keys="Escape" />
          </button>
        </div>
      </div>
    </Row>
  );
}
