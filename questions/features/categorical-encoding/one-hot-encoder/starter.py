import numpy as np


class OneHotEncoder:
    """Turns columns of categories into columns of 0 and 1."""

    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        """Learns the categories of each column.

        X: (n, d), strings or integers, n >= 1
        returns: the object itself
        """
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Encodes rows with the categories that fit has learned.

        X: (m, d), strings or integers, m >= 0
        returns: (m, W), floats, where W is the number of categories of all columns
        """
        raise NotImplementedError
