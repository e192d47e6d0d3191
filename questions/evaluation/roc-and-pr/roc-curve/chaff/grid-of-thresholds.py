# ---
# title: Tries 101 thresholds between 0 and 1
# caughtBy: [scores_outside_0_and_1, tiny_differences_are_no_ties, ties_at_both_ends, many_ties, points_as_scores, shuffled_rows_give_the_same_curve, three_positives_among_many]
# why:
#   - text: Scores need not be probabilities; logits beyond the grid are never separated, and the ends of the curve are missing.
#     cues: [logit*, outside, beyond, probabilit*, any range, unbounded, larger than 1, negative]
#   - text: All scores that fall between two thresholds count as tied, so rare events with tiny scores give one straight line.
#     cues: [between two, too coarse, coarse, resolution, step, tiny, lost, skip*]
# hint: Which thresholds are worth trying if all your scores lie below 0.001?
# repaired: |
#   thresholds = np.append(np.inf, np.unique(scores)[::-1])
# ---
import numpy as np


def roc_curve(labels, scores):
    positives = np.sum(labels)
    negatives = labels.size - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a ROC curve needs both classes")
    thresholds = np.linspace(1.0, 0.0, 101)  # bug
    flagged = scores >= thresholds[:, np.newaxis]
    fpr = np.sum(flagged & (labels == 0), axis=1) / negatives
    tpr = np.sum(flagged & (labels == 1), axis=1) / positives
    return fpr, tpr
