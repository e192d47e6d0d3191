# ---
# title: Averages the precision over all thresholds
# caughtBy: [two_positives_at_ranks_1_and_3, one_positive_gives_one_over_its_rank, perfect_ranking, a_tie_in_the_middle, shuffled_rows_change_nothing, the_only_positive_is_last, falling_precision_makes_steps, precision_may_rise_again, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores, few_positives_among_many]
# why:
#   - text: Each precision has to be weighted by the recall gained there, and a threshold that finds nothing new gains none.
#     cues: [weight*, gained, gain*, increase in recall, nothing new, no new positive, step in recall]
#   - text: The plain mean counts every negative rank too, so a long tail of easy negatives drags it down.
#     cues: [tail, every rank, ranks of negatives, negative rank*, easy negatives, drag*, number of negatives, plain mean]
# hint: Append a thousand negatives below everything else. Should the value change?
# repaired: |
#   return float(np.sum(np.diff(recall, prepend=0.0) * precision))
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
    precision = found / flagged
    recall = found / positives
    return float(np.mean(precision))  # bug
