# ---
# title: Drops clusters that have no rows
# caughtBy: [a_center_without_rows_stays, all_centers_start_on_one_spot, a_center_without_rows_gets_some_later, a_center_loses_its_rows]
# why:
#   - text: Only labels that occur get a center, so the result has fewer centers than were given.
#     cues: [fewer, shape, occur, missing, unique, lost, drop*]
#   - text: The centers after the gap move up, so their labels no longer match the order of the start.
#     cues: [order, renumber*, shift*, index, move up, match, off by one]
#   - text: A cluster that is empty now may get rows in a later round, but not if it is gone.
#     cues: [later, gone, come back, again, next round, revive*]
# hint: How many centers do you return when one of three gets no rows?
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
        moved = np.array([X[labels == cluster].mean(axis=0) for cluster in np.unique(labels)])  # bug
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
