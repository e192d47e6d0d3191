import numpy as np


def gini(labels):
    _, counts = np.unique(labels, return_counts=True)
    return 1 - np.sum((counts / labels.size) ** 2)


def best_split(X, y):
    candidates = []
    for j, column in enumerate(X.T):
        levels = np.unique(column)
        for cut in (levels[1:] + levels[:-1]) / 2:
            mask = column <= cut
            share = mask.mean()
            gain = gini(y) - share * gini(y[mask]) - (1 - share) * gini(y[~mask])
            candidates.append((-round(float(gain), 12), j, float(cut), float(gain)))
    if not candidates:
        return None
    key, j, cut, gain = min(candidates)
    return (j, cut, gain) if key < 0 else None
