# ---
# title: Moves through equal scores row by row
# caughtBy: [a_constant_score_gives_the_diagonal, ties_at_both_ends, many_ties, a_tie_of_both_classes_is_a_slope, a_tie_with_the_negative_first, points_as_scores, shuffled_rows_give_the_same_curve, three_positives_among_many]
# why:
#   - text: No threshold separates examples with equal scores, so points inside such a group do not exist.
#     cues: [equal score*, same score*, no threshold, together, group*, between, at once]
#   - text: The staircase inside a group depends on the order of the rows, and so does the area below it.
#     cues: [order of the rows, row order, sort order, arbitrary, depends on, shuffl*, staircase, random]
# hint: Give every example the same score and shuffle the rows. Should the curve change?
# repaired: |
#   fpr = false_positives[ends_a_tie] / negatives
#   tpr = true_positives[ends_a_tie] / positives
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
    fpr = false_positives / negatives  # bug
    tpr = true_positives / positives  # bug
    return np.append(0.0, fpr), np.append(0.0, tpr)
