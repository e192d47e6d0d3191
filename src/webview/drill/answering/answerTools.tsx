import type { VNode } from 'preact';
import { KeyCap } from '../../base/keyCap';
import { useDrill } from '../context';

/** Hint and skip, at the end of the row of actions. */
export function AnswerTools(): VNode {
  const { client, actions } = useDrill();
  const hints = client.state.question.value?.hints;
  const cap = (keys: string) => client.state.singleKeys.value && <KeyCap keys={keys} />;
  return (
    <div class="tools">
      {hints && hints.total > 0 && (
        <button type="button" class="tool" aria-disabled={hints.taken.length === hints.total} onClick={() => actions.perform('takeHint')}>
          Hint{cap('H')} <span class="count">{`${hints.taken.length} of ${hints.total}`}</span>
        </button>
      )}
      <button type="button" class="tool" onClick={() => actions.perform('skip')}>
        Skip{cap('S')}
      </button>
    </div>
  );
}
