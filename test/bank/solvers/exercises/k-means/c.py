import numpy as np


def _assign(X: np.ndarray, centers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The nearest center of each row (the first of equally near ones) and the squared distance to it."""
    labels = np.zeros(len(X), dtype=np.intp)
    best = np.full(len(X), np.inf)
    for j, center in enumerate(centers):
        # From differences: the expanded square would lose accuracy far from the origin.
        difference = X - center
        squared = np.einsum("ij,ij->i", difference, difference)
        nearer = squared < best
        labels[nearer] = j
        best[nearer] = squared[nearer]
    return labels, best


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers.

    X: rows to group, floats or integers, shape (n, d)
    centers: initial centers, floats or integers, shape (k, d)
    max_iter: largest number of rounds
    returns: the final centers, floats, shape (k, d);
        the label of each row, integers from 0 to k - 1, shape (n,);
        the inertia, a float
    """
    X = np.asarray(X, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)  # a copy
    k = len(centers)

    for _ in range(max_iter):
        labels, _distances = _assign(X, centers)
        moved = centers.copy()
        for j in np.flatnonzero(np.bincount(labels, minlength=k)):
            moved[j] = X[labels == j].mean(axis=0)
        if np.array_equal(moved, centers):
            break
        centers = moved

    labels, squared = _assign(X, centers)
    return centers, labels, float(squared.sum())
