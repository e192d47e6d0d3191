# ---
# title: Sorts without asking for a stable sort
# caughtBy: many_points_at_one_distance
# why:
#   - text: The default sort of NumPy is not stable, so points at equal distances come out in any order.
#     cues: [stable, default, quicksort, introsort, any order, arbitrary, equal distance*]
#   - text: For a handful of points it often keeps the order by luck, so small examples pass.
#     cues: [small, handful, few points, luck, short array*, insertion sort, happens to]
#   - text: The rule asks for the smaller index first, which a stable sort or the index as a second key guarantees.
#     cues: [smaller index, index, second key, lexsort, tie*, mergesort]
# hint: What does the documentation of your sort promise about equal values?
# repaired: |
#   nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    nearest = np.argsort(distances, axis=1)[:, :k]  # bug
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
