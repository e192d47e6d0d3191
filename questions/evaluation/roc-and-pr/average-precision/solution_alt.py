import numpy as np


def average_precision(labels, scores):
    """The mean, over the positives, of the precision at their own score."""
    everyone, positives = np.sort(scores), np.sort(scores[labels == 1])
    if positives.size == 0:
        return 0.0
    found = positives.size - np.searchsorted(positives, positives, side="left")
    flagged = everyone.size - np.searchsorted(everyone, positives, side="left")
    return float(np.mean(found / flagged))
