# ---
# title: Takes the precision at the rank of each positive
# caughtBy: [a_positive_tied_with_a_negative, a_constant_score_gives_the_share_of_positives, a_tie_in_the_middle, shuffled_rows_change_nothing, few_positives_among_many]
# why:
#   - text: Equal scores get different ranks, although no threshold can predict one of them positive and the other not.
#     cues: [equal score*, same score*, no threshold, group*, together, at once]
#   - text: The value then depends on the order of the rows, so sorting the file changes the metric.
#     cues: [order of the rows, row order, sort order, arbitrary, depends on, shuffl*, order of the file, random]
# hint: Give every example the same score. Which precision can you reach at all?
# repaired: |
#   ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
# ---
import numpy as np


def average_precision(labels, scores):
    positives = np.sum(labels)
    if positives == 0:
        return 0.0
    order = np.argsort(scores)[::-1]
    ranked = scores[order]
    ends_a_tie = np.ones(ranked.size, dtype=bool)  # bug
    found = np.cumsum(labels[order])[ends_a_tie]
    flagged = np.flatnonzero(ends_a_tie) + 1
    precision = found / flagged
    recall = found / positives
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))
