# ---
# title: Takes differences of recall without the zero before them
# caughtBy: [two_positives_at_ranks_1_and_3, a_constant_score_gives_the_share_of_positives, perfect_ranking, a_positive_tied_with_a_negative, a_tie_in_the_middle, shuffled_rows_change_nothing, falling_precision_makes_steps, precision_may_rise_again, without_negatives_it_is_one, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores]
# why:
#   - text: The sum begins at recall 0, so the first threshold has a step of its own.
#     cues: [recall 0, recall zero, starts at 0, begins at 0, R_0, first step, first threshold, prepend*]
#   - text: Without it, the positives with the highest score count nothing, and the weights do not add to 1.
#     cues: [add to 1, sum to 1, highest score, top of the list, first positive, missing, lost, one fewer]
# hint: What do your weights add to for a perfect ranking?
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
    return float(np.sum(np.diff(recall) * precision[1:]))  # bug
