# ---
# title: Returns NaN without positives
# caughtBy: without_positives_it_is_zero
# why:
#   - text: Recall has the number of positives below the line, so without any of them it is 0/0.
#     cues: [0/0, undefined, divides by zero, division by zero, denominator, below the line, divide by zero]
#   - text: NaN spreads into every mean over queries or classes, so the convention has to be chosen on purpose.
#     cues: [nan, mean over, spreads, propagat*, convention, on purpose, silent*, warn*]
# hint: Which of your quotients has nothing below the line if all labels are 0?
# repaired: |
#   if positives == 0:
#       return 0.0
#   order = np.argsort(scores)[::-1]
# ---
import numpy as np


def average_precision(labels, scores):
    positives = np.sum(labels)
    order = np.argsort(scores)[::-1]  # bug
    ranked = scores[order]
    ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
    found = np.cumsum(labels[order])[ends_a_tie]
    flagged = np.flatnonzero(ends_a_tie) + 1
    precision = found / flagged
    recall = found / positives
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))
