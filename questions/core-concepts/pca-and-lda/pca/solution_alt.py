import numpy as np


class PCA:
    """By the eigenvectors of the covariance matrix."""

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        n, d = X.shape
        if not self.n_components <= min(n, d):
            raise ValueError(f"{n} rows of {d} features have no {self.n_components} components")
        self.mean_ = np.mean(X, axis=0)
        covariance = np.cov(X, rowvar=False).reshape(d, d)
        values, vectors = np.linalg.eigh(covariance)  # ascending, vectors in columns
        kept = slice(None, -self.n_components - 1, -1)
        self.explained_variance_ = np.maximum(values[kept], 0.0)
        self.explained_variance_ratio_ = self.explained_variance_ / np.trace(covariance)
        self.components_ = np.array([self.turned(vector) for vector in vectors.T[kept]])
        return self

    @staticmethod
    def turned(vector: np.ndarray) -> np.ndarray:
        return vector if vector.max() > -vector.min() else -vector

    def transform(self, X: np.ndarray) -> np.ndarray:
        return np.einsum("nd,kd->nk", X - self.mean_, self.components_)

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return self.mean_ + np.einsum("nk,kd->nd", Z, self.components_)
