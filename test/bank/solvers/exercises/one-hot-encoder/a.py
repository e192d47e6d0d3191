import numpy as np


class OneHotEncoder:
    def fit(self, X: np.ndarray) -> "OneHotEncoder":
        # Python values: no promotion of dtypes, no shortened strings
        categories = [sorted(set(column.tolist())) for column in np.asarray(X).T]
        self._width = sum(map(len, categories))
        self._columns, start = [], 0
        for values in categories:
            self._columns.append({value: start + i for i, value in enumerate(values)})
            start += len(values)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        X = np.asarray(X)
        out = np.zeros((len(X), self._width))
        for column, places in zip(X.T, self._columns):
            place = np.array([places.get(value, -1) for value in column.tolist()], dtype=np.intp)
            known = np.flatnonzero(place >= 0)
            out[known, place[known]] = 1.0
        return out
