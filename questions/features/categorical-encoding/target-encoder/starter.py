import numpy as np


class TargetEncoder:
    """Replaces categories by smoothed means of the target."""

    def __init__(self, smoothing: float):
        """smoothing: weight m of the prior, 0 or more"""
        self.smoothing = smoothing

    def fit_transform(self, categories: np.ndarray, y: np.ndarray, folds: np.ndarray) -> np.ndarray:
        """Out-of-fold codes of the training rows.

        categories: (n,), strings or integers
        y: (n,), the targets, integers or floats
        folds: (n,), integers, the fold of each row
        returns: (n,), floats
        """
        raise NotImplementedError

    def transform(self, categories: np.ndarray) -> np.ndarray:
        """Codes of new rows, from all training rows.

        categories: (m,), strings or integers
        returns: (m,), floats
        """
        raise NotImplementedError
