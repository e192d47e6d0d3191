import numpy as np


class PCA:
    """Principal component analysis. After fit, these are arrays of floats:

    mean_: mean of each feature, shape (d,)
    components_: directions of unit length in rows, by falling variance, shape (n_components, d)
    explained_variance_: variance along each direction, shape (n_components,)
    explained_variance_ratio_: its share of the total variance of all features, shape (n_components,)
    """

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        """X: floats, shape (n, d); returns self"""
        X = np.asarray(X, dtype=np.float64)
        n, d = X.shape
        k = self.n_components
        if k > min(n, d):
            raise ValueError(f"n_components={k} exceeds the number of rows ({n}) or of features ({d})")

        # The second pass removes the rounding error of a mean that is large compared with the spread.
        mean = X.mean(axis=0)
        centered = X - mean
        correction = centered.mean(axis=0)
        centered -= correction
        mean = mean + correction

        # Singular values of the centered rows, not the covariance matrix, keep the small variances accurate.
        _, singular, directions = np.linalg.svd(centered, full_matrices=False)
        components = directions[:k].copy()
        largest = np.argmax(np.abs(components), axis=1)
        components[components[np.arange(k), largest] < 0.0] *= -1.0
        variances = singular**2 / (n - 1)

        self.mean_ = mean
        self.components_ = components
        self.explained_variance_ = variances[:k].copy()
        self.explained_variance_ratio_ = variances[:k] / variances.sum()
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns the scores, shape (m, n_components)"""
        return (np.asarray(X, dtype=np.float64) - self.mean_) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        """Z: scores, shape (m, n_components); returns rows in the original features, shape (m, d)"""
        return np.asarray(Z, dtype=np.float64) @ self.components_ + self.mean_
