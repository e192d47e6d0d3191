# ---
# title: Predicts positive only above the threshold
# caughtBy: [a_constant_score_gives_the_diagonal, four_different_scores, perfect_separation, a_tie_of_both_classes_is_a_slope, a_tie_with_the_negative_first, ties_at_both_ends, many_ties, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores, every_negative_above_every_positive, shuffled_rows_give_the_same_curve, three_positives_among_many]
# why:
#   - text: With a strict comparison the lowest score is never predicted positive, so the curve stops before (1, 1).
#     cues: [lowest, never predicted, stops, last point, does not reach, end of the curve, minimum]
#   - text: The task counts a score equal to the threshold as positive, and every threshold is one of the scores.
#     cues: [score equal, at least, inclusive, greater or equal, '>=', not strict, '≥']
# hint: Where does your curve end, and which examples are still missing there?
# repaired: |
#   flagged = scores >= thresholds[:, np.newaxis]
# ---
import numpy as np


def roc_curve(labels, scores):
    positives = np.sum(labels)
    negatives = labels.size - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a ROC curve needs both classes")
    thresholds = np.unique(scores)[::-1]
    flagged = scores > thresholds[:, np.newaxis]  # bug
    fpr = np.sum(flagged & (labels == 0), axis=1) / negatives
    tpr = np.sum(flagged & (labels == 1), axis=1) / positives
    return np.append(0.0, fpr), np.append(0.0, tpr)
