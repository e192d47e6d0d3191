# ---
# title: Treats almost equal scores as tied
# caughtBy: tiny_differences_are_no_ties
# why:
#   - text: Any difference lets a threshold pass between two scores, so only exactly equal scores are tied.
#     cues: [any difference, exactly equal, exact*, however small, in between, order alone, only the order]
#   - text: An absolute tolerance assumes a scale; for rare events all scores may be smaller than it.
#     cues: [scale, absolute, tolerance, rare*, tiny, smaller than, isclose, allclose]
# hint: Divide all scores by a million. Should the curve change?
# repaired: |
#   ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
# ---
import numpy as np


def roc_curve(labels, scores):
    positives = np.sum(labels)
    negatives = labels.size - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a ROC curve needs both classes")
    order = np.argsort(scores)[::-1]
    ranked = scores[order]
    ends_a_tie = np.append(~np.isclose(ranked[1:], ranked[:-1]), True)  # bug
    true_positives = np.cumsum(labels[order])
    false_positives = np.cumsum(1 - labels[order])
    fpr = false_positives[ends_a_tie] / negatives
    tpr = true_positives[ends_a_tie] / positives
    return np.append(0.0, fpr), np.append(0.0, tpr)
