import numpy as np


def step_limit(X: np.ndarray) -> float:
    """The learning rate from which gradient descent on J may no longer converge.

    X: shape (n, d), without a column of ones
    """
    raise NotImplementedError


def descend(X: np.ndarray, y: np.ndarray, step: float, n_steps: int) -> tuple[float, np.ndarray]:
    """The parameters after exactly `n_steps` steps from zero, on the columns as they are.

    X: shape (n, d); y: shape (n,)
    returns: (b, w), the intercept as a number and the weights as floats, shape (d,)
    raises: ValueError unless 0 < step < step_limit(X)
    """
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    """The least-squares fit after at most `n_steps` steps, on columns of any scale and location.

    X: shape (n, d); y: shape (n,)
    returns: (b, w) as above, for the columns as they were given
    """
    raise NotImplementedError
