# ---
# title: Stores means in an integer array
# caughtBy: [whole_numbers_have_fractional_means, no_round_at_all]
# why:
#   - text: An array made from integers has an integer dtype, and assigning a mean into it cuts off the fraction without a warning.
#     cues: [integer*, dtype, truncat*, cut*, fraction, cast*, rounds down]
#   - text: Converting the centers to float first keeps the means as they are.
#     cues: [float*, convert*, astype, dtype, cast*, copy]
# hint: Print the dtype of your centers after the first round.
# repaired: |
#   centers = np.array(centers, dtype=float)
# ---
import numpy as np


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers."""
    X = np.asarray(X, dtype=float)
    centers = np.array(centers)  # bug
    for _ in range(max_iter):
        labels = squared_distances(X, centers).argmin(axis=1)
        moved = centers.copy()
        for cluster in np.unique(labels):
            moved[cluster] = X[labels == cluster].mean(axis=0)
        if np.array_equal(moved, centers):
            break
        centers = moved
    squared = squared_distances(X, centers)
    return centers, squared.argmin(axis=1), squared.min(axis=1).sum()


def squared_distances(X: np.ndarray, centers: np.ndarray) -> np.ndarray:
    return ((X[:, np.newaxis, :] - centers) ** 2).sum(axis=2)
