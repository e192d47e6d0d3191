import numpy as np


class OneHotEncoder:
    """Turns columns of categories into columns of 0 and 1."""

    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        """Learns the categories of each column.

        X: (n, d), strings or integers, n >= 1
        returns: the object itself
        """
        X = np.asarray(X)
        self._places = []  # for each input column: category -> output column
        self._width = 0
        for j in range(X.shape[1]):
            # Python values: compared whole, whatever the item size of the array
            categories = sorted(set(X[:, j].tolist()))
            self._places.append({category: self._width + k for k, category in enumerate(categories)})
            self._width += len(categories)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Encodes rows with the categories that fit has learned.

        X: (m, d), strings or integers, m >= 0
        returns: (m, W), floats, where W is the number of categories of all columns
        """
        X = np.asarray(X)
        result = np.zeros((X.shape[0], self._width), dtype=np.float64)
        for j, places in enumerate(self._places):
            columns = np.array([places.get(value, -1) for value in X[:, j].tolist()], dtype=np.intp)
            rows = np.flatnonzero(columns >= 0)
            result[rows, columns[rows]] = 1.0
        return result
