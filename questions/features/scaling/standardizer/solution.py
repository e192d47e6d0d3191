import numpy as np


class Standardizer:
    """Scales columns by the mean and standard deviation of the training data."""

    def fit(self, X: np.ndarray) -> "Standardizer":
        constant = np.ptp(X, axis=0) == 0
        self.mean = np.mean(X, axis=0)
        self.scale = np.where(constant, 1.0, np.std(X, axis=0))
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        return (X - self.mean) / self.scale
