import numpy as np


def _assign(X: np.ndarray, centers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The nearest center of each row and the squared distance to it."""
    n, k = len(X), len(centers)
    squared = np.empty((n, k))
    for j in range(k):
        squared[:, j] = ((X - centers[j]) ** 2).sum(axis=1)
    labels = squared.argmin(axis=1)  # the smallest index wins a tie
    return labels, squared[np.arange(n), labels]


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers: (centers, labels, inertia)."""
    X = np.asarray(X, dtype=float)
    centers = np.array(centers, dtype=float)  # a copy

    for _ in range(max_iter):
        labels, _ = _assign(X, centers)
        moved = centers.copy()
        # Sort the rows by label once, so that a round costs O(nkd) whatever the labels are.
        order = np.argsort(labels, kind="stable")
        bounds = np.searchsorted(labels[order], np.arange(len(centers) + 1))
        for j in range(len(centers)):
            rows = order[bounds[j] : bounds[j + 1]]
            if len(rows) > 0:
                moved[j] = X[rows].mean(axis=0)
        if np.array_equal(moved, centers):
            break
        centers = moved

    labels, squared = _assign(X, centers)
    return centers, labels, float(squared.sum())
