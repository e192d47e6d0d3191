# ---
# title: Stops when the centers are merely close
# caughtBy: rows_in_tiny_units
# why:
#   - text: np.allclose has an absolute tolerance of 1e-8, which is larger than all distances when the unit is tiny.
#     cues: [absolute, atol, '1e-8', tolerance, unit*, scale, tiny, small]
#   - text: The algorithm ends at a fixed point, and equal centers are the test that does not depend on the unit.
#     cues: [fixed point, equal, exact*, array_equal, no change, unchanged, scale]
# hint: Measure the same rows in kilometers instead of millimeters. May that change the grouping?
# repaired: |
#   if np.array_equal(moved, centers):
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
        if np.allclose(moved, centers):  # bug
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
