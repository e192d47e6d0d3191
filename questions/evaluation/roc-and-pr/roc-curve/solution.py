import numpy as np


def roc_curve(labels, scores):
    """Points of the ROC curve, one for each distinct score."""
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
    return np.append(0.0, fpr), np.append(0.0, tpr)
