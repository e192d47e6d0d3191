import numpy as np


class GradientBoosting:
    """Gradient boosting for squared loss, with any weak learner."""

    def __init__(self, fit_learner, n_rounds: int, learning_rate: float):
        """fit_learner(X, targets) fits a weak learner and returns a function: learner(X) gives
        its predictions, floats of shape (rows of X,)
        """
        raise NotImplementedError

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """X: floats, shape (n, d); y: floats or integers, shape (n,)"""
        raise NotImplementedError

    def staged_predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (n_rounds + 1, m) for m rows: row k holds the predictions after k rounds."""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """Floats, shape (m,): the predictions after all rounds."""
        raise NotImplementedError

    def best_rounds(self, X: np.ndarray, y: np.ndarray) -> int:
        """The number of rounds, 0 to n_rounds, with the lowest mean squared error on these rows."""
        raise NotImplementedError
