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
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns the scores, shape (m, n_components)"""
        raise NotImplementedError

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        """Z: scores, shape (m, n_components); returns rows in the original features, shape (m, d)"""
        raise NotImplementedError
