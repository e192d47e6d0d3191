import type { VNode } from 'preact';
import { KeyCap } from '../../base/keyCap';
import { useDrill } from '../context';
import { Row } from '../row';
import { AnswerField } from './answerField';
import { AnswerTools } from './answerTools';
import { Clock } from './clock';

export function TextAnswer(): VNode {
  const { client, actions } = useDrill();
  const since = client.state.unsent.value.aloudSince;
  const aloud = since !== undefined;
  return (
    <Row part="answer">
      {aloud && (
        <p class="aloud" id="aloud-help">
          <span>Say it as you would to the interviewer. Then write three to five keywords of what you said.</span>
          <Clock since={since} />
        </p>
      )}
      <AnswerField label={aloud ? 'Three to five keywords of what you said' : 'As you would say it to the interviewer'} size={aloud ? 'keywords' : 'answer'} {...(aloud && { describedBy: 'aloud-help' })} />
      <div class="actions">
        <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => actions.perform('commit')}>
          Commit answer
          <KeyCap keys="Mod+Enter" />
        </button>
        <button type="button" class="link" onClick={() => actions.answerAloud()}>
          {aloud ? 'Write it instead' : 'I answered aloud'}
        </button>
        <button type="button" class="link" onClick={() => actions.perform('answerInEditor')}>
          Answer in editor
        </button>
        <AnswerTools />
      </div>
    </Row>
  );
}
