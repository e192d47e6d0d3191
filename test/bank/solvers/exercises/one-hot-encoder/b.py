import numpy as np


class OneHotEncoder:
    """Turns columns of categories into columns of 0 and 1."""

    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        """Learns the categories of each column.

        X: (n, d), strings or integers, n >= 1
        returns: the object itself
        """
        X = np.asarray(X)
        # For each input column: which output column belongs to which category.
        self._positions = []
        self._width = 0
        for j in range(X.shape[1]):
            # tolist gives Python values, which are compared whole and sorted by Python's rules.
            categories = sorted(set(X[:, j].tolist()))
            positions = {}
            for category in categories:
                positions[category] = self._width
                self._width += 1
            self._positions.append(positions)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Encodes rows with the categories that fit has learned.

        X: (m, d), strings or integers, m >= 0
        returns: (m, W), floats, where W is the number of categories of all columns
        """
        X = np.asarray(X)
        encoded = np.zeros((X.shape[0], self._width))
        for j, positions in enumerate(self._positions):
            for i, value in enumerate(X[:, j].tolist()):
                position = positions.get(value)
                if position is not None:
                    encoded[i, position] = 1.0
        return encoded
