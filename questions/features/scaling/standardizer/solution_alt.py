import numpy as np


class Standardizer:
    """The same in one pass over the rows, by Welford's update."""

    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = X[0].astype(float)
        squares = np.zeros_like(self.mean)
        for count, row in enumerate(X[1:], start=2):
            delta = row - self.mean
            self.mean += delta / count
            squares += delta * (row - self.mean)
        self.factor = np.ones_like(self.mean)
        spread = squares > 0
        self.factor[spread] = 1 / np.sqrt(squares[spread] / len(X))
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != self.mean.size:
            raise ValueError("another number of columns than in training")
        return (X - self.mean) * self.factor
