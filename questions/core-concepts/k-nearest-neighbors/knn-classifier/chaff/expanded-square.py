# ---
# title: Expands the squared distance far from the origin
# caughtBy: times_in_seconds_since_1970
# why:
#   - text: The expansion subtracts numbers near 10^18 to get a distance near 1, and the digits cancel.
#     cues: [cancel*, subtract*, huge, nearly equal, digits, precision, large]
#   - text: Doubles carry about 16 digits, so the small distance is lost and can even be negative.
#     cues: [16 digits, double*, round*, negative, lost, precision, noise]
#   - text: Direct differences, or a common origin subtracted first, keep the numbers small.
#     cues: [difference*, origin, center*, centre*, shift*, subtract the mean, broadcast*]
# hint: How many digits do a squared Unix time and your distance have, and how many fit into a double?
# repaired: |
#   distances = np.linalg.norm(queries[:, np.newaxis, :] - train, axis=2)
# ---
import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points."""
    train = np.asarray(X_train, dtype=float)
    queries = np.asarray(X_query, dtype=float)
    distances = (queries**2).sum(axis=1, keepdims=True) - 2 * queries @ train.T + (train**2).sum(axis=1)  # bug
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :k]
    predicted = np.empty(len(queries), dtype=y_train.dtype)
    for row, voters in enumerate(y_train[nearest]):  # nearest first
        votes = [np.count_nonzero(voters == label) for label in voters]
        predicted[row] = voters[np.argmax(votes)]
    return predicted
