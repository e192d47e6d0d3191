import numpy as np


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """By matrix products: a membership matrix M, sums M'X, and scores in place of distances."""
    X = X.astype(float)
    centers = centers.astype(float)
    labels = assign(X, centers)
    for _ in range(max_iter):
        members = np.eye(len(centers))[labels]
        counts = members.sum(axis=0)[:, np.newaxis]
        centers = np.where(counts > 0, members.T @ X / np.maximum(counts, 1), centers)
        previous, labels = labels, assign(X, centers)
        if (labels == previous).all():
            break
    return centers, labels, np.linalg.norm(X - centers[labels]) ** 2


def assign(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """The term |x|^2 is the same for all centers, so it does not decide which one is nearest."""
    return np.argmin((centers**2).sum(axis=1) - 2 * X @ centers.T, axis=1)
