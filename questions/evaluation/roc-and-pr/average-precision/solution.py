import numpy as np


def average_precision(labels, scores):
    """Precision at each distinct score, weighted by the recall gained there."""
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
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))
