import numpy as np


class PCA:
    """Principal component analysis with a fixed sign of the components."""

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        X = np.asarray(X, dtype=float)
        n, d = X.shape
        k = self.n_components
        if k > n or k > d:
            raise ValueError("n_components exceeds the number of rows or features")

        # The mean in two parts, a rounded mean and the rest: nothing is lost for a large mean.
        origin = X.mean(axis=0)
        offset = (X - origin).mean(axis=0)
        centered = (X - origin) - offset

        _, singular_values, directions = np.linalg.svd(centered, full_matrices=False)
        variances = singular_values**2 / (n - 1)
        total = np.sum(centered**2) / (n - 1)

        components = directions[:k].copy()
        for row in components:
            if row[np.argmax(np.abs(row))] < 0:
                row *= -1.0

        self._origin = origin
        self._offset = offset
        self.mean_ = origin + offset
        self.components_ = components
        self.explained_variance_ = variances[:k].copy()
        self.explained_variance_ratio_ = variances[:k] / total
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        X = np.asarray(X, dtype=float)
        return ((X - self._origin) - self._offset) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        Z = np.asarray(Z, dtype=float)
        return self._origin + (self._offset + Z @ self.components_)
