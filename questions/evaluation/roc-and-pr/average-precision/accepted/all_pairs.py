import numpy as np


def average_precision(labels, scores):
    hits = labels == 1
    if not hits.any():
        return 0.0
    at_least = scores[np.newaxis, :] >= scores[hits][:, np.newaxis]
    return at_least[:, hits].sum(axis=1) @ (1 / at_least.sum(axis=1)) / np.count_nonzero(hits)
