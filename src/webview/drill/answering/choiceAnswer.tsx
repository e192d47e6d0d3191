import type { VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';
import { AnswerTools } from './answerTools';
import { ConfidenceRow } from './confidence';

type Options = Extract<Answering, { type: 'choice' }>['options'];

export function ChoiceAnswer({ options }: { readonly options: Options }): VNode {
  const { client, actions } = useDrill();
  const { option: selected, asking } = client.state.unsent.value;
  const focusable = selected ?? 0;
  return (
    <>
      <Row part="answer">
        <div class="options" role="radiogroup" aria-label="Options">
          {options.map(({ option, html }, place) => (
            <label key={option} class={place === selected ? 'option selected' : 'option'}>
              <input
                type="radio"
                name="option"
                checked={place === selected}
                {...(place === focusable && { 'data-focus': 'answer' })}
                onChange={() => actions.select(place)}
              />
              <span class="place">{place + 1}</span>
              <SafeHtml html={html} />
            </label>
          ))}
        </div>
        {!asking && (
          <div class="actions">
            <button type="button" class="primary" aria-disabled={selected === undefined} onClick={() => actions.goOn()}>
              Commit answer
              <KeyCap keys="Enter" />
            </button>
            <AnswerTools />
          </div>
        )}
      </Row>
      {asking && <ConfidenceRow />}
    </>
  );
}
