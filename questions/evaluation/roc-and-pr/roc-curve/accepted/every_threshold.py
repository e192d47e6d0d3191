import numpy as np


def roc_curve(labels, scores):
    if len(set(labels.tolist())) < 2:
        raise ValueError("one class only")
    thresholds = np.concatenate([[np.inf], np.sort(scores)[::-1], [-np.inf]])
    flagged = scores[None, :] >= thresholds[:, None]
    return flagged[:, labels == 0].mean(axis=1), flagged[:, labels == 1].mean(axis=1)
