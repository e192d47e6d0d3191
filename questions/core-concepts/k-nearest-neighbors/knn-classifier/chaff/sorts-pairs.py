# ---
# title: Sorts pairs of distance and label
# caughtBy: [the_smaller_index_is_nearer, many_points_at_one_distance]
# why:
#   - text: Pairs are compared by their second entry when the first is equal, so the smaller label comes first.
#     cues: [second entry, pair*, tuple*, smaller label, compare*, next item, lexicograph*]
#   - text: At equal distances the index must decide, not the label, or renaming classes changes predictions.
#     cues: [index, position, renam*, order of the points, equal distance*, tie*, stable]
# hint: By what does Python order two tuples whose first entries are equal?
# repaired: |
#   nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    order = [sorted(range(len(train)), key=lambda i: (row[i], y_train[i]))[:k] for row in distances]  # bug
    nearest = np.array(order, dtype=int)  # bug
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
