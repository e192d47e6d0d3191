# ---
# title: Takes the mean of an empty cluster
# caughtBy: [a_center_without_rows_stays, a_center_loses_its_rows, a_center_without_rows_gets_some_later, all_centers_start_on_one_spot]
# why:
#   - text: The mean of no rows is zero divided by zero, so the center becomes NaN.
#     cues: [nan, zero divided, 0/0, no rows, empty, mean of nothing, empty slice]
#   - text: Comparisons with NaN never hold, so the center cannot come back and the stopping test never succeeds.
#     cues: [compar*, never equal, never stops, argmin, come back, spread*, contaminat*]
#   - text: A center without rows has to keep its old place.
#     cues: [keep*, stay*, old center, old place, previous, unchanged, copy]
# hint: What is the mean of an array with no rows?
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
        moved = np.array([X[labels == cluster].mean(axis=0) for cluster in range(len(centers))])  # bug
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
