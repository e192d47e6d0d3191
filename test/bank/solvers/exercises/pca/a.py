import numpy as np


class PCA:
    """Principal component analysis by SVD of the centered rows.

    The mean is kept as a training row plus a small offset, so that large means cost no accuracy.
    """

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        X = np.asarray(X, dtype=float)
        n, k = len(X), self.n_components
        if k > min(X.shape):
            raise ValueError("n_components exceeds the number of rows or features")
        self._origin = X[0].copy()
        self._offset = (X - self._origin).mean(axis=0)
        self.mean_ = self._origin + self._offset
        C = self._center(X)
        s, Vt = np.linalg.svd(C, full_matrices=False)[1:]
        V = Vt[:k]
        largest = V[np.arange(k), np.abs(V).argmax(axis=1)]
        self.components_ = V * np.where(largest < 0, -1.0, 1.0)[:, None]
        self.explained_variance_ = s[:k] ** 2 / (n - 1)
        self.explained_variance_ratio_ = s[:k] ** 2 / np.sum(s**2)
        return self

    def _center(self, X):
        return (np.asarray(X, dtype=float) - self._origin) - self._offset

    def transform(self, X: np.ndarray) -> np.ndarray:
        return self._center(X) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return (np.asarray(Z, dtype=float) @ self.components_ + self._offset) + self._origin
