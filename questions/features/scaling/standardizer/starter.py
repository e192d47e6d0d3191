import numpy as np


class Standardizer:
    """Scales columns by the mean and standard deviation of the training data."""

    def fit(self, X: np.ndarray) -> "Standardizer":
        """Learns from the training data.

        X: (n, d), floats or integers, n >= 1
        returns: the object itself
        """
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Scales rows with what fit has learned.

        X: (m, d), floats or integers, m >= 1
        returns: (m, d), floats
        """
        raise NotImplementedError
