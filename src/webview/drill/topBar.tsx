import type { Progress } from '../../core/drill/view';
import { KeyCap } from '../base/keyCap';
import { useDrill } from './context';

export function TopBar({ progress, finished }: { readonly progress: Progress; readonly finished: boolean }) {
  const { client, actions } = useDrill();
  const { steps, position, minutesLeft, title } = progress;
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
        {!finished && <span>{`about ${minutesLeft} min left`}</span>}
        <button type="button" class="tool" onClick={() => actions.perform('showKeys')}>
          Keys
          {client.state.singleKeys.value && <KeyCap keys="?" />}
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
