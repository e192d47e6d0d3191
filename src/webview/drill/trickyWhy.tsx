import type { TargetedEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useDrill } from './context';

/** Asks in one line why the question is tricky. */
export function TrickyWhy(): VNode | null {
  const { client, actions } = useDrill();
  const { why } = client.state.unsent.value;
  if (why === undefined) return null;
  const save = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    actions.markTricky(why);
  };
  const cancel = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    actions.closeTricky();
  };
  return (
    <form class="why" onSubmit={save} onKeyDown={cancel} data-part="tricky-why">
      <label for="why">What makes it tricky? One line, if you like</label>
      <div class="actions">
        <input id="why" data-focus="why" class="input" maxLength={500} autocomplete="off" value={why} onInput={(event) => client.keep({ why: event.currentTarget.value })} />
        <button type="submit" class="secondary">
          To the notebook
        </button>
        <button type="button" class="link" onClick={() => actions.closeTricky()}>
          Cancel
        </button>
      </div>
    </form>
  );
}
