# ---
# title: Divides false positives by the alarms
# caughtBy: [four_different_scores, every_negative_above_every_positive, perfect_separation, a_tie_of_both_classes_is_a_slope, a_tie_with_the_negative_first, a_constant_score_gives_the_diagonal, ties_at_both_ends, many_ties, scores_outside_0_and_1, tiny_differences_are_no_ties, points_as_scores, shuffled_rows_give_the_same_curve, three_positives_among_many]
# why:
#   - text: The false positive rate is a share of all negatives; a share of the alarms is 1 minus precision.
#     cues: [all negatives, actual negatives, of the negatives, precision, false discovery, FP + TN, TN]
#   - text: A share of the alarms mixes both classes, so it can fall again and depends on how frequent positives are.
#     cues: [mixes, mix*, prevalence, base rate, frequen*, imbalance, can fall, class share*]
# hint: Which group of examples do you ask when you want to know how often a harmless case raises an alarm?
# repaired: |
#   fpr = false_positives[ends_a_tie] / negatives
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
    fpr = false_positives[ends_a_tie] / (true_positives + false_positives)[ends_a_tie]  # bug
    tpr = true_positives[ends_a_tie] / positives
    return np.append(0.0, fpr), np.append(0.0, tpr)
