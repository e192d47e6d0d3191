import type { VNode } from 'preact';
import type { Feedback, RatingView } from '../../../core/drill/view';
import { KeyCap } from '../../base/keyCap';
import { useDrill } from '../context';

/** Can still be changed when the answer is looked at again. Stays at the bottom of the window while the feedback is read. */
export function Ratings({ feedback, readOnly }: { readonly feedback: Feedback; readonly readOnly: boolean }): VNode | null {
  const { client } = useDrill();
  const { mode, singleKeys } = client.state;
  const keyed = (mode.value === 'rating' || readOnly) && singleKeys.value;
  const chosen = feedback.ratings.find((rating) => rating.chosen);
  const proposed = feedback.ratings.find((rating) => rating.proposed);
  return (
    <section class="row dock" data-part="ratings" aria-labelledby="next-time" onFocusIn={() => (client.state.part.value = 'rating')}>
      <div class="label">
        <h2 id="next-time">Next time</h2>
        <p>{chosen ? `${chosen.rating} is chosen` : proposed && `${proposed.rating} is proposed`}</p>
      </div>
      <div class="cell rate" role="group" aria-labelledby="next-time" tabIndex={-1} data-focus="ratings">
        {feedback.ratings.map((rating, i) => (
          <RatingButton key={rating.rating} rating={rating} prominent={!readOnly && rating === (chosen ?? proposed)} cap={keyed ? String(i + 1) : undefined} />
        ))}
      </div>
    </section>
  );
}

interface RatingButtonProps {
  readonly rating: RatingView;
  readonly prominent: boolean;
  readonly cap: string | undefined;
}

function RatingButton({ rating: { rating, when, proposed, chosen }, prominent, cap }: RatingButtonProps) {
  const { client, actions } = useDrill();
  return (
    <button
      type="button"
      class={prominent ? 'primary' : 'secondary'}
      data-rating={rating}
      data-proposed={proposed}
      aria-pressed={chosen}
      aria-disabled={client.state.busy.value}
      onClick={() => actions.rate(rating)}
    >
      <span>
        {rating}
        {cap && <KeyCap keys={cap} />}
      </span>
      <small>{when}</small>
    </button>
  );
}
