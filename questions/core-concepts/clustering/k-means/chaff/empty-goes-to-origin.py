# ---
# title: Sends an empty cluster to the origin
# caughtBy: [a_center_without_rows_stays, a_center_loses_its_rows, all_centers_start_on_one_spot]
# why:
#   - text: Capping the count at 1 avoids the division by zero but leaves a sum of zero, so the center lands at the origin.
#     cues: [origin, zero, sum of zero, count*, cap*, maximum, divi*]
#   - text: There it may take rows from other clusters, and nobody asked for a center at that point.
#     cues: [take* rows, other clusters, steal*, arbitrary, attract*, wrong place, nearest]
#   - text: An empty cluster keeps its previous center.
#     cues: [keep*, stay*, previous, old center, unchanged, where]
# hint: Your code divides safely. What is the numerator for a cluster without rows?
# repaired: |
#   moved = centers.copy()
#   for cluster in np.unique(labels):
#       moved[cluster] = X[labels == cluster].mean(axis=0)
# ---
import numpy as np


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers."""
    X = np.asarray(X, dtype=float)
    centers = np.array(centers, dtype=float)
    for _ in range(max_iter):
        labels = squared_distances(X, centers).argmin(axis=1)
        sums = np.zeros_like(centers)  # bug
        np.add.at(sums, labels, X)  # bug
        counts = np.bincount(labels, minlength=len(centers))  # bug
        moved = sums / np.maximum(counts, 1)[:, np.newaxis]  # bug
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
