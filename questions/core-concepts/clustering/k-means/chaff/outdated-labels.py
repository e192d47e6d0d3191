# ---
# title: Returns the labels from before the last move
# caughtBy: [labels_belong_to_the_centers_returned, no_round_at_all]
# why:
#   - text: The labels of a round were found for the centers before they moved, so they need not fit the centers returned.
#     cues: [before, moved, old centers, previous, outdated, stale, last move]
#   - text: At a fixed point both agree, so only a run ended by max_iter shows the mistake.
#     cues: [fixed point, converge*, max_iter, early, agree, few rounds, limit]
# hint: Stop after a single round. Is each row nearest to the center its label names?
# repaired: |
#   return centers, squared.argmin(axis=1), squared.min(axis=1).sum()
# ---
import numpy as np


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers."""
    X = np.asarray(X, dtype=float)
    centers = np.array(centers, dtype=float)
    for _ in range(max_iter):
        labels = squared_distances(X, centers).argmin(axis=1)
        moved = centers.copy()
        for cluster in np.unique(labels):
            moved[cluster] = X[labels == cluster].mean(axis=0)
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, labels, np.take_along_axis(squared, labels[:, np.newaxis], axis=1).sum()  # bug


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
