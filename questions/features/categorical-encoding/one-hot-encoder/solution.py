import numpy as np


class OneHotEncoder:
    """Turns columns of categories into columns of 0 and 1."""

    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.unique(column) for column in X.T]
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        blocks = [column[:, np.newaxis] == categories for column, categories in zip(X.T, self.categories)]
        return np.concatenate(blocks, axis=1).astype(float)
