# ---
# title: Lets the smallest label win a tied vote
# caughtBy: [two_against_two, the_nearest_of_all_has_too_few_votes]
# why:
#   - text: Counting by class forgets who is nearer, and the first maximum is then the smallest label.
#     cues: [smallest label, first maximum, argmax, sorted, order of labels, forget*, counts]
#   - text: Among the classes with the most votes, the one with the nearest voter must win.
#     cues: [nearest voter, nearest neighbor, closest, ranking, distance, tied classes, tie*]
# hint: Rename your two classes so that they sort the other way round. May that change a prediction?
# repaired: |
#   votes = [np.count_nonzero(voters == label) for label in voters]
#   predicted[row] = voters[np.argmax(votes)]
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        labels, votes = np.unique(voters, return_counts=True)  # bug
        predicted[row] = labels[np.argmax(votes)]  # bug
    return predicted
