import type { TargetedKeyboardEvent, VNode } from 'preact';
import type { Feedback } from '../../../core/drill/view';
import { useDrill } from '../context';
import { Row } from '../row';

/** Optional; saved when it is left. */
export function Reflection({ reflection, readOnly }: { readonly reflection: NonNullable<Feedback['reflection']>; readonly readOnly: boolean }): VNode {
  const { client } = useDrill();
  const save = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.currentTarget.blur();
  };
  return (
    <Row label="Look back" aside="optional" part="reflection">
      <label class="asked" for="reflection">
        {reflection.prompt}
      </label>
      <textarea
        id="reflection"
        class="line"
        rows={1}
        readOnly={readOnly}
        value={client.state.unsent.value.reflection ?? reflection.text}
        onInput={(event) => client.keep({ reflection: event.currentTarget.value })}
        onKeyDown={save}
        onBlur={() => client.saveReflection()}
      />
    </Row>
  );
}
