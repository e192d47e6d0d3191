import numpy as np


class Ridge:
    """Linear regression with a squared penalty on the weights, not on the intercept.

    After `fit`: `intercept_`, a number, and `coef_`, floats of shape (d,)
    """

    def __init__(self, lam: float = 1.0):
        raise NotImplementedError

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        """X: shape (n, d), without a column of ones; y: shape (n,); returns the model itself"""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """X: shape (m, d); returns floats, shape (m,)"""
        raise NotImplementedError
