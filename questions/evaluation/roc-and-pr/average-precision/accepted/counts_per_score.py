import numpy as np


def average_precision(labels, scores):
    _, group = np.unique(scores, return_inverse=True)
    size = np.bincount(group)[::-1]
    gained = np.bincount(group, weights=labels)[::-1]
    precision = np.cumsum(gained) / np.cumsum(size)
    return np.dot(gained, precision) / max(gained.sum(), 1)
