import numpy as np


class OneHotEncoder:
    """The same by binary search: a place for every value, then a check that it is the right one."""

    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        self.categories = [np.array(sorted(set(column.tolist()))) for column in X.T]
        self.starts = np.cumsum([0] + [len(categories) for categories in self.categories])
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        encoded = np.zeros((len(X), self.starts[-1]))
        for column, categories, start in zip(X.T, self.categories, self.starts):
            place = np.minimum(np.searchsorted(categories, column), len(categories) - 1)
            encoded[np.arange(len(X)), start + place] = categories[place] == column
        return encoded
