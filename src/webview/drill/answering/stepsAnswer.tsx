import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StepView } from '../../../core/drill/view';
import { announce } from '../../base/announcer';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { plainText } from '../../base/sanitize';
import { useDrill } from '../context';
import { Row } from '../row';
import { StepList } from '../stepList';
import { AnswerField } from './answerField';
import { AnswerTools } from './answerTools';

/** One step at a time: say whether you have it, and see it. */
export function StepsAnswer({ steps }: { readonly steps: readonly StepView[] }): VNode {
  const { client, actions } = useDrill();
  const at = steps.findIndex(({ revealed }) => !revealed);
  const next = steps[at];
  useEffect(() => {
    const revealed = steps[at - 1]?.revealed;
    if (revealed) announce(plainText(revealed.show));
  }, [at]);
  const cap = (keys: string) => client.state.singleKeys.value && <KeyCap keys={keys} />;
  return (
    <>
      {at > 0 && (
        <Row label="So far" part="steps">
          <StepList steps={steps.slice(0, at)} />
        </Row>
      )}
      {next && (
        <Row label={`Step ${at + 1} of ${steps.length}`} part="answer">
          <SafeHtml class="ask" html={next.ask} />
          <AnswerField label="Work it out here or on paper" size="scratch" />
          <div class="actions">
            <button type="button" class="primary" aria-disabled={client.state.busy.value} onClick={() => actions.revealStep(true)}>
              I have it{cap('1')}
            </button>
            <button type="button" class="secondary" aria-disabled={client.state.busy.value} onClick={() => actions.revealStep(false)}>
              Show me{cap('2')}
            </button>
            <AnswerTools />
          </div>
        </Row>
      )}
    </>
  );
}
