# ---
# title: Begins at the highest score
# caughtBy: [a_constant_score_gives_the_diagonal, every_negative_above_every_positive, four_different_scores, perfect_separation, a_tie_of_both_classes_is_a_slope, a_tie_with_the_negative_first, ties_at_both_ends, many_ties, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores, shuffled_rows_give_the_same_curve, three_positives_among_many]
# why:
#   - text: A threshold above all scores predicts nobody positive, so the curve has to begin at (0, 0).
#     cues: [above all, above the highest, nobody, nothing, none predicted, origin, infinite, infinity]
#   - text: Without that point the first piece is missing, and with it part of the area; a constant score has no curve at all.
#     cues: [first piece, first segment, area, auc, missing, only one point, single point, prepend*]
# hint: How many thresholds tell apart four different scores?
# repaired: |
#   return np.append(0.0, fpr), np.append(0.0, tpr)
# ---
import numpy as np


def roc_curve(labels, scores):
    positives = np.sum(labels)
    negatives = labels.size - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a ROC curve needs both classes")
    order = np.argsort(scores)[::-1]
    ranked = scores[order]
    ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
    true_positives = np.cumsum(labels[order])
    false_positives = np.cumsum(1 - labels[order])
    fpr = false_positives[ends_a_tie] / negatives
    tpr = true_positives[ends_a_tie] / positives
    return fpr, tpr  # bug
