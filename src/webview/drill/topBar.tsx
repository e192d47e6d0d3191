import type { VNode } from 'preact';
import type { Progress } from '../../core/drill/view';
import { KeyCap } from '../base/keyCap';
import { useDrill } from './context';

export function TopBar({ progress, finished }: { readonly progress: Progress; readonly finished: boolean }): VNode {
  const { client, actions } = useDrill();
  const { steps, position, minutesLeft, title } = progress;
  const singleKeys = client.state.singleKeys.value;
  const place = finished ? 'done' : `${position} of ${steps.length}`;
  return (
    <header class="top">
      <span class="title">{title}</span>
      <span class="steps" role="img" aria-label={stepsInWords(progress)}>
        {steps.map((step, i) => (
          <i key={i} class={step} />
        ))}
      </span>
      <span>{place}</span>
      <span class="end">
        {finished ? (
          <button type="button" class="tool" onClick={() => actions.perform('back')}>
            Back{singleKeys && <KeyCap keys="B" />}
          </button>
        ) : (
          <span>{`about ${minutesLeft} min left`}</span>
        )}
        <button type="button" class="tool" onClick={() => actions.perform('showKeys')}>
          Keys
          {singleKeys && <KeyCap keys="?" />}
        </button>
      </span>
    </header>
  );
}

function stepsInWords({ steps }: Progress): string {
  const count = (kind: Progress['steps'][number]): number => steps.filter((step) => step === kind).length;
  const skipped = count('skipped');
  return `${count('done')} of ${steps.length} done${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
