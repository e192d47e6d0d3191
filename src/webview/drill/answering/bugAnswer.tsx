import type { VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';
import { AnswerField } from './answerField';
import { AnswerTools } from './answerTools';

/** Find the bug: which line, why, and what should stand there. */
export function BugAnswer({ asked: { task, lines } }: { readonly asked: Extract<Answering, { type: 'bug' }> }): VNode {
  const { client, actions } = useDrill();
  const selected = client.state.unsent.value.option;
  return (
    <>
      <Row label="The task was" part="task">
        <SafeHtml class="prose" html={task} />
      </Row>
      <Row label="The code" aside="one line is wrong" part="bug">
        <fieldset class="code-lines">
          <legend class="unseen">Which line is wrong?</legend>
          {lines.map((html, i) => (
            <label key={i} class={i === selected ? 'code-line selected' : 'code-line'}>
              <input type="radio" name="line" checked={i === selected} onChange={() => actions.selectLine(i)} {...(i === 0 && { 'data-focus': 'lines' })} />
              <span class="unseen">Line {i + 1}: </span>
              <span class="number" aria-hidden="true">
                {i + 1}
              </span>
              <SafeHtml as="code" html={html || ' '} />
            </label>
          ))}
        </fieldset>
      </Row>
      <Row label="The reason" part="answer">
        <AnswerField label="Why is it wrong, and what would you write instead?" size="scratch" />
        <div class="actions">
          <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => actions.perform('commit')}>
            Commit answer
            <KeyCap keys="Mod+Enter" />
          </button>
          <span class="muted">{selected === undefined ? 'Select a line above.' : `Line ${selected + 1}`}</span>
          <AnswerTools />
        </div>
      </Row>
    </>
  );
}
