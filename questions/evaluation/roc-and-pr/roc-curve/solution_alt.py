import numpy as np


def roc_curve(labels, scores):
    """By the survival function of each class at every distinct score."""
    values, thresholds = np.asarray(scores, dtype=float), np.unique(scores)[::-1]
    rates = []
    for label in (0, 1):
        of_class = np.sort(values[labels == label])
        if of_class.size == 0:
            raise ValueError(f"there is no example with the label {label}")
        below = np.searchsorted(of_class, thresholds, side="left")
        rates.append(np.concatenate([[0.0], (of_class.size - below) / of_class.size]))
    return rates[0], rates[1]
