import numpy as np


def knn_predict(X_train: np.ndarray, y_train: np.ndarray, X_query: np.ndarray, k: int = 5) -> np.ndarray:
    """Labels by majority vote of the k nearest training points.

    X_train: shape (n, d), floats or integers of any dtype
    y_train: labels, integers or strings, shape (n,)
    X_query: shape (m, d), floats or integers of any dtype
    k: number of neighbors that vote
    returns: shape (m,), dtype of y_train
    """
    raise NotImplementedError
