# ---
# title: Joins the points by straight lines
# caughtBy: [falling_precision_makes_steps, the_only_positive_is_last, a_constant_score_gives_the_share_of_positives, two_positives_at_ranks_1_and_3, a_positive_tied_with_a_negative, a_tie_in_the_middle, shuffled_rows_change_nothing, precision_may_rise_again, one_positive_gives_one_over_its_rank, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores, few_positives_among_many]
# why:
#   - text: The definition is a sum of steps, so the recall gained is weighted by the precision reached, not by the mean of two.
#     cues: [steps, rectang*, trapez*, no interpolation, right end, average of two, mean of two]
#   - text: Precision is not linear in recall, so a straight line claims precision that no threshold has.
#     cues: [linear, straight line, curved, optimistic, too high, overestimat*, no threshold, not reached]
# hint: Halfway between two thresholds in recall, is precision halfway too?
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
    heights = (precision + np.append(1.0, precision[:-1])) / 2  # bug
    return float(np.sum(np.diff(recall, prepend=0.0) * heights))  # bug
