import numpy as np


def gini(counts: np.ndarray) -> np.ndarray:
    """Impurity from class counts along the last axis."""
    shares = counts / counts.sum(axis=-1, keepdims=True)
    return 1 - (shares**2).sum(axis=-1)


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    """The feature and threshold with the largest drop of Gini impurity."""
    n = len(y)
    classes, codes = np.unique(y, return_inverse=True)
    onehot = np.eye(len(classes))[codes]
    weight = np.arange(1, n) / n
    best, best_gain = None, 0.0
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        x = X[order, feature]
        counts = np.cumsum(onehot[order], axis=0)
        left, right = counts[:-1], counts[-1] - counts[:-1]
        after = weight * gini(left) + (1 - weight) * gini(right)
        gains = gini(counts[-1]) - after
        for i in np.flatnonzero(x[1:] > x[:-1]):
            if gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
