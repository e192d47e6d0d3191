# ---
# title: Assigns again after each single center has moved
# caughtBy: [all_centers_move_at_once, a_center_loses_its_rows]
# why:
#   - text: All centers move at once, from one assignment; here later centers see rows that earlier moves have already changed.
#     cues: [at once, simultaneous*, one assignment, same labels, earlier, sequential*, already moved]
#   - text: The result then depends on the order of the centers, and a round is another one than the task describes.
#     cues: [order, depends, different, another, path, sequence, round]
# hint: Write down the labels that the second center uses in the first round. For which centers were they found?
# repaired: |
#   labels = squared_distances(X, centers).argmin(axis=1)
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
        moved = centers.copy()  # bug
        for cluster in range(len(centers)):  # bug
            labels = squared_distances(X, moved).argmin(axis=1)  # bug
            if np.any(labels == cluster):  # bug
                moved[cluster] = X[labels == cluster].mean(axis=0)  # bug
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
