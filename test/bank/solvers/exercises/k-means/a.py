import numpy as np


def _assign(X: np.ndarray, centers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Labels and squared distances to the nearest center; differences first, so ties stay exact."""
    D = np.zeros((len(X), len(centers)))
    for x, c in zip(X.T, centers.T):
        D += (x[:, None] - c) ** 2
    labels = D.argmin(axis=1)
    return labels, D[np.arange(len(X)), labels]


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    X, centers = np.asarray(X, dtype=float), np.array(centers, dtype=float)
    for _ in range(max_iter):
        labels, _dist = _assign(X, centers)
        moved = centers.copy()
        for j in np.unique(labels):
            moved[j] = X[labels == j].mean(axis=0)
        if np.array_equal(moved, centers):
            break
        centers = moved
    labels, dist = _assign(X, centers)
    return centers, labels, float(dist.sum())
