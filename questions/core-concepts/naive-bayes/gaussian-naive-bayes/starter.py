import numpy as np


class GaussianNaiveBayes:
    """Classifier with one Gaussian for each class and feature.

    classes_: after fit, an array of the labels in ascending order, shape (K,)
    """

    def __init__(self, var_smoothing: float = 1e-9):
        """var_smoothing: share of the largest variance that is added to every variance"""
        self.var_smoothing = var_smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GaussianNaiveBayes":
        """X: floats, shape (n, d); y: labels, integers or strings, shape (n,); returns self"""
        raise NotImplementedError

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns log P(class | row), natural logarithm, floats, shape (m, K)"""
        raise NotImplementedError

    def predict(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns the most probable label of each row, shape (m,)"""
        raise NotImplementedError
