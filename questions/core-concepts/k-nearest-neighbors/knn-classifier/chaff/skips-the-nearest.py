# ---
# title: Leaves out the nearest point as if it were the query
# caughtBy: [the_smaller_index_is_nearer, a_training_point_is_its_own_neighbor, more_neighbors_outvote_the_nearest, one_training_point, many_points_at_one_distance, two_against_two, the_nearest_of_all_has_too_few_votes, bytes_do_not_wrap_around, times_in_seconds_since_1970, labels_are_names_and_not_numbers]
# why:
#   - text: Skipping the first neighbor is right only when the queries are the training points and must not vote for themselves.
#     cues: [leave-one-out, training points, themselves, itself, own neighbor, same set]
#   - text: For new queries it throws away the best voter and takes the next k instead.
#     cues: [nearest, best voter, closest, throws away, drops, off by one, shifted]
# hint: With k = 1, which training point decides for a query?
# repaired: |
#   nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, 1 : k + 1]  # bug
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
