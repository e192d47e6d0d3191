import type { TargetedEvent, VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { useDrill } from '../context';
import { Row } from '../row';
import { AnswerTools } from './answerTools';
import { ConfidenceRow } from './confidence';

type NumberAsked = Extract<Answering, { type: 'number' }>;

export function NumberAnswer({ asked }: { readonly asked: NumberAsked }): VNode {
  const { client, actions } = useDrill();
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    actions.goOn();
  };
  return (
    <>
      <Row part="answer">
        <form onSubmit={submit}>
          <div class="number-field">
            <input
              class="input"
              data-focus="answer"
              inputMode="decimal"
              autocomplete="off"
              maxLength={200}
              aria-label={asked.unit ? `Your answer, in ${asked.unit}` : 'Your answer'}
              aria-describedby="number-help"
              value={client.state.text.value}
              onInput={(event) => client.type(event.currentTarget.value)}
              onBlur={() => client.flush()}
            />
            {asked.unit && <span class="unit">{asked.unit}</span>}
            <span id="number-help" class="muted">
              {helpFor(asked)}
            </span>
          </div>
          {!client.state.unsent.value.asking && (
            <div class="actions">
              <button type="submit" class="primary" aria-disabled={client.state.text.value.trim() === ''}>
                Commit answer
                <KeyCap keys="Enter" />
              </button>
              <AnswerTools />
            </div>
          )}
        </form>
      </Row>
      {client.state.unsent.value.asking && <ConfidenceRow />}
    </>
  );
}

function helpFor({ rounding, calculator, percent }: NumberAsked): string {
  const forms = percent ? '0.25, 1/4 or 25 %' : '';
  return [rounding, forms, calculator ? 'a calculator is fine' : 'without a calculator'].filter(Boolean).join(' · ');
}
