# ---
# title: Subtracts in the dtype of the input
# caughtBy: bytes_do_not_wrap_around
# why:
#   - text: Unsigned bytes cannot be negative, so a difference wraps around modulo 256.
#     cues: [wrap*, modulo, overflow*, unsigned, negative, '256', uint8]
#   - text: Converting to float before subtracting gives the true differences.
#     cues: [convert*, cast*, float*, astype, before, wider type, dtype]
# hint: What is 10 minus 250 for two pixels of dtype uint8?
# repaired: |
#   train = np.asarray(X_train, dtype=float)
#   queries = np.asarray(X_query, dtype=float)
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train)  # bug
    queries = np.asarray(X_query)  # bug
    distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
