# ---
# title: Partitions at k even when there are fewer points
# caughtBy: [all_points_vote_when_k_exceeds_them, one_training_point, many_points_at_one_distance]
# why:
#   - text: A partition needs the position k - 1 to exist; with fewer than k points it raises an error.
#     cues: [fewer, out of bounds, out of range, exceed*, raises, error, position, kth]
#   - text: When k exceeds the number of points, all of them vote, so k must be capped at n.
#     cues: [cap*, min, minimum, all of them, all points, clip*, larger than n]
#   - text: A partition also leaves it to chance which of several equally distant points get in.
#     cues: [chance, arbitrary, tie*, equal distance*, border, unordered]
# hint: Call it with two training points and the default k. What do you get?
# repaired: |
#   nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    nearest = np.argpartition(distances, k - 1, axis=1)[:, :k]  # bug
    ranked = np.argsort(np.take_along_axis(distances, nearest, axis=1), axis=1, kind="stable")  # bug
    nearest = np.take_along_axis(nearest, ranked, axis=1)  # bug
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
