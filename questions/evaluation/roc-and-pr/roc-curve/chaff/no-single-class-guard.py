# ---
# title: Returns NaN when a class is missing
# caughtBy: one_class_alone_is_an_error
# why:
#   - text: Without negatives the false positive rate is 0/0, without positives the true positive rate is; there is no curve.
#     cues: [0/0, undefined, no negatives, no positives, divides by zero, division by zero, one class, missing class]
#   - text: NumPy only warns and returns NaN, which then travels unnoticed into averages and plots.
#     cues: [nan, warn*, unnoticed, silent*, propagat*, spreads, average*]
# hint: What are both denominators if a fold contains no positive at all?
# repaired: |
#   if positives == 0 or negatives == 0:
#       raise ValueError("a ROC curve needs both classes")
#   order = np.argsort(scores)[::-1]
# ---
import numpy as np


def roc_curve(labels, scores):
    positives = np.sum(labels)
    negatives = labels.size - positives
    order = np.argsort(scores)[::-1]  # bug
    ranked = scores[order]
    ends_a_tie = np.append(ranked[1:] != ranked[:-1], True)
    true_positives = np.cumsum(labels[order])
    false_positives = np.cumsum(1 - labels[order])
    fpr = false_positives[ends_a_tie] / negatives
    tpr = true_positives[ends_a_tie] / positives
    return np.append(0.0, fpr), np.append(0.0, tpr)
