import numpy as np


def _is_wide_integer(values: np.ndarray) -> bool:
    """Whether there are integers that a float64 cannot hold exactly."""
    if values.dtype.kind not in "iu" or values.dtype.itemsize < 8 or values.size == 0:
        return False
    return int(values.max()) > 2**53 or int(values.min()) < -(2**53)


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points, shape (m,)."""
    X_train = np.asarray(X_train)
    X_query = np.asarray(X_query)
    y_train = np.asarray(y_train)

    # Floats before subtracting: unsigned integers must not wrap around.
    if _is_wide_integer(X_train) or _is_wide_integer(X_query):
        kind = np.longdouble
    else:
        kind = np.float64
    train = X_train.astype(kind)
    query = X_query.astype(kind)

    n, m = len(train), len(query)
    k = min(int(k), n)
    classes, class_of_row = np.unique(y_train, return_inverse=True)
    class_of_row = class_of_row.reshape(-1)

    answer = np.empty(m, dtype=y_train.dtype)
    for i in range(m):
        # Differences first, so nothing cancels when the coordinates are large.
        differences = (train - query[i]).astype(np.float64)
        squared = (differences**2).sum(axis=1)
        nearest = np.argsort(squared, kind="stable")[:k]  # stable: the smaller index first

        voters = class_of_row[nearest]
        votes = np.bincount(voters, minlength=len(classes))
        # The first voter whose class has the most votes decides.
        first = int(np.argmax(votes[voters] == votes.max()))
        answer[i] = y_train[nearest[first]]
    return answer
