# ---
# title: Uses the best precision at any higher recall
# caughtBy: [precision_may_rise_again, few_positives_among_many]
# why:
#   - text: Replacing a precision by the best one further down the list is the interpolated measure of older benchmarks.
#     cues: [interpolat*, envelope, running max*, maximum to the right, pascal voc, benchmark*, monoton*, smooth*]
#   - text: It is never smaller than the plain sum and forgives mistakes near the top of the list.
#     cues: [never smaller, larger, too high, optimistic, forgiv*, top of the list, inflat*, hides]
# hint: Precision may fall and rise again along the list. Which of its values does the task weigh?
# repaired: |
#   precision = found / flagged
# ---
import numpy as np


def average_precision(labels, scores):
    positives = np.sum(labels)
    if positives == 0:
        return 0.0
    order = np.argsort(scores)[::-1]
    ranked = scores[order]
    ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
    found = np.cumsum(labels[order])[ends_a_tie]
    flagged = np.flatnonzero(ends_a_tie) + 1
    precision = np.maximum.accumulate((found / flagged)[::-1])[::-1]  # bug
    recall = found / positives
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))
