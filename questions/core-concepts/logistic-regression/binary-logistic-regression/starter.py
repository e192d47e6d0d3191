import numpy as np


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    """The probability of class 1 for each row.

    X: shape (n, d); weights: shape (d,)
    returns: floats, shape (n,)
    """
    raise NotImplementedError


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    """The sum of the logistic losses plus lam / 2 times the squared norm of the weights.

    X: shape (n, d); y: integers 0 and 1, shape (n,)
    """
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[float, np.ndarray]:
    """The minimum of the objective.

    X: shape (n, d), without a column of ones; y: integers 0 and 1, shape (n,)
    returns: (intercept, weights), a number and floats of shape (d,)
    raises: ValueError if there is only one class or lam is not positive
    """
    raise NotImplementedError
