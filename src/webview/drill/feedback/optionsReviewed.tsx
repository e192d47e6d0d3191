import type { VNode } from 'preact';
import type { OptionFeedback } from '../../../core/drill/view';
import { SafeHtml } from '../../base/safeHtml';
import { Row } from '../row';

/** Why each option is right or wrong. */
export function OptionsReviewed({ options }: { readonly options: readonly OptionFeedback[] }): VNode {
  return (
    <Row label="Options" part="options">
      <ol class="reviewed">
        {options.map((option, place) => (
          <li key={option.option} class={option.correct ? 'right' : option.chosen ? 'wrong' : ''}>
            <span class="place">
              {place + 1}
              {option.correct ? <span aria-hidden="true"> ✓</span> : option.chosen ? <span aria-hidden="true"> ✗</span> : null}
            </span>
            <div>
              <SafeHtml html={option.html} />
              {tagOf(option) !== '' && <p class="tag">{tagOf(option)}</p>}
              <SafeHtml class="because" html={option.why} />
              {option.misconception && <p class="because">The idea behind it: {option.misconception}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Row>
  );
}

function tagOf({ correct, chosen }: OptionFeedback): string {
  if (correct) return chosen ? 'right · your answer' : 'right';
  return chosen ? 'your answer' : '';
}
