import type { VNode } from 'preact';
import type { QuestionView } from '../../core/drill/view';
import { KeyCap } from '../base/keyCap';
import { MenuButton } from '../base/menuButton';
import { useDrill } from './context';
import { TrickyWhy } from './trickyWhy';

/** Where the question belongs, and the tools that are there before and after the answer. */
export function QuestionHead({ question }: { readonly question: QuestionView }): VNode {
  const { client, actions } = useDrill();
  const { area, topic, level, minutes, tricky, feedback, readOnly, canGoBack } = question;
  const cap = (keys: string) => client.state.singleKeys.value && <KeyCap keys={keys} />;
  return (
    <>
      <div class="crumbs">
        <div class="where">
          <span>
            {area} › {topic}
          </span>
          <span>{level ? `${level} · ${minutes} min` : `${minutes} min`}</span>
        </div>
        <div class="tools" role="group" aria-label="Question">
          {canGoBack && (
            <button type="button" class="tool" onClick={() => actions.perform('back')}>
              Back{cap('B')}
            </button>
          )}
          {feedback?.canUndo && !readOnly && (
            <button type="button" class="tool" onClick={() => actions.perform('undoCommit')}>
              Undo commit
            </button>
          )}
          <button type="button" class="tool" aria-pressed={tricky.marked} onClick={() => actions.perform('toggleTricky')}>
            <span aria-hidden="true">{tricky.marked ? '⚑ ' : '⚐ '}</span>
            Tricky{cap('T')}
          </button>
          <MenuButton
            name="More about this question"
            items={[
              { text: 'Open as plain text', run: () => actions.perform('openAsText') },
              { text: 'Report a problem', run: () => actions.perform('reportProblem') },
              { text: 'Never ask this again', run: () => actions.perform('retire') },
              { text: 'End the drill early', run: () => actions.perform('endEarly') },
            ]}
          >
            More
          </MenuButton>
        </div>
      </div>
      {readOnly && (
        <p class="looking-back" data-part="looking-back">
          You are looking back. Only the rating can still be changed.
          <button type="button" class="primary" onClick={() => actions.perform('next')}>
            Go on{cap('N')}
          </button>
        </p>
      )}
      {tricky.marked && tricky.why !== '' && <p class="tricky-why">⚑ {tricky.why}</p>}
      <TrickyWhy />
    </>
  );
}
