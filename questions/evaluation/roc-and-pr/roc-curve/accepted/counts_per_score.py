import numpy as np


def roc_curve(labels, scores):
    if labels.min() == labels.max():
        raise ValueError("one class only")
    _, group = np.unique(-scores, return_inverse=True)
    size = np.bincount(group).astype(float)
    hits = np.bincount(group, weights=labels)
    x = np.concatenate(([0], np.cumsum(size - hits)))
    y = np.concatenate(([0], np.cumsum(hits)))
    x, y = x / x[-1], y / y[-1]
    turns = np.ones(x.size, dtype=bool)
    turns[1:-1] = np.abs(np.diff(x)[1:] * np.diff(y)[:-1] - np.diff(x)[:-1] * np.diff(y)[1:]) > 1e-13
    return x[turns], y[turns]
