import numpy as np


def _differences(points: np.ndarray, query: np.ndarray) -> np.ndarray:
    """Sizes of the coordinate differences as float64, without wrapping or rounding of integers first."""
    if points.dtype.kind in "iub" and query.dtype.kind in "iub":
        # Exact modulo 2**64, and every absolute difference of two 64-bit integers is below that.
        a, b = points.astype(np.uint64), query.astype(np.uint64)
        return np.where(points >= query, a - b, b - a).astype(np.float64)
    # Extended precision, where there is any, holds 64-bit integers next to floats.
    mixed = any(array.dtype.kind in "iu" and array.dtype.itemsize == 8 for array in (points, query))
    dtype = np.longdouble if mixed else np.float64
    return (points.astype(dtype) - query.astype(dtype)).astype(np.float64)


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points.

    X_train: shape (n, d), floats or integers of any dtype
    y_train: labels, integers or strings, shape (n,)
    X_query: shape (m, d), floats or integers of any dtype
    k: number of neighbors that vote
    returns: shape (m,), dtype of y_train
    """
    X_train = np.asarray(X_train)
    y_train = np.asarray(y_train)
    X_query = np.asarray(X_query)
    codes = np.unique(y_train, return_inverse=True)[1].reshape(-1)

    winners = np.empty(len(X_query), dtype=np.intp)
    for i, query in enumerate(X_query):
        difference = _differences(X_train, query)
        squared = np.sum(difference * difference, axis=1)
        ranking = np.argsort(squared, kind="stable")[:k]
        voted = codes[ranking]
        votes = np.bincount(voted)
        # The first place in the ranking whose class has the most votes
        winners[i] = ranking[np.argmax(votes[voted])]
    return y_train[winners]
