import type { VNode } from 'preact';
import type { Answering } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { SafeHtml } from '../../base/safeHtml';
import { useDrill } from '../context';
import { Row } from '../row';
import { AnswerTools } from './answerTools';
import { CaseList } from './caseList';
import { RunProblem } from './runProblem';

type CodeAsked = Extract<Answering, { type: 'code' }>;

/** An exercise: the task, the way into the editor, and how its cases stand. */
export function CodeAnswer({ asked }: { readonly asked: CodeAsked }): VNode {
  const { coding } = asked;
  return (
    <>
      <Task asked={asked} />
      <Row part="answer">
        <Tools asked={asked} />
      </Row>
      {coding.problem ? <RunProblem problem={coding.problem} /> : <CaseList coding={coding} />}
    </>
  );
}

/** Once the cases were run they are what is looked at; the task waits behind its heading. */
function Task({ asked: { task, policy, complexity, packages, coding } }: { readonly asked: CodeAsked }) {
  const text = (
    <>
      <SafeHtml class="prose" html={task} />
      <p class="group-title">Policy</p>
      <ul class="policy">
        {policy.map((sentence) => (
          <SafeHtml key={sentence} as="li" html={sentence} />
        ))}
        <li>The inputs stay unchanged. Beside the standard library, {packages} may be imported.</li>
      </ul>
      <SafeHtml class="muted" html={`Aim: ${complexity}`} />
    </>
  );
  const wasRun = coding.cases.some(({ state }) => state !== 'waiting') || (coding.problem !== undefined && coding.problem.why === undefined);
  if (!wasRun) return <Row label="Task" part="task">{text}</Row>;
  return (
    <Row part="task">
      <details>
        <summary>Task and policy</summary>
        {text}
      </details>
    </Row>
  );
}

function Tools({ asked: { coding } }: { readonly asked: CodeAsked }) {
  const { client, actions } = useDrill();
  const { isOpened, isRunning } = coding;
  const cap = client.state.singleKeys.value && <KeyCap keys="Enter" />;
  return (
    <div class="actions first">
      {!isOpened && (
        <button type="button" class="primary" data-focus="answer" onClick={() => actions.exercise('open')}>
          Open in editor{cap}
        </button>
      )}
      {isOpened && (
        <button type="button" class="primary" data-focus="answer" onClick={() => actions.exercise(isRunning ? 'stop' : 'run')}>
          {isRunning ? 'Stop' : 'Run tests'}
          {cap}
        </button>
      )}
      {isOpened && (
        <button type="button" class="link" onClick={() => actions.exercise('open')}>
          Open in editor
        </button>
      )}
      {isOpened && (
        <button type="button" class="link" onClick={() => actions.exercise('debug')}>
          Debug
        </button>
      )}
      <button type="button" class="link" onClick={() => actions.exercise('giveUp')}>
        Give up
      </button>
      <AnswerTools />
    </div>
  );
}
