import numpy as np


class OneHotEncoder:
    def fit(self, X):
        self.levels = []
        for j in range(X.shape[1]):
            levels, _ = np.unique(X[:, j], return_inverse=True)
            self.levels.append({level: index for index, level in enumerate(levels.tolist())})
        return self

    def transform(self, X):
        result = np.zeros((len(X), 0))
        for j, levels in enumerate(self.levels):
            table = np.vstack([np.eye(len(levels)), np.zeros((1, len(levels)))])
            codes = np.array([levels.get(value, len(levels)) for value in X[:, j].tolist()], dtype=int)
            result = np.hstack([result, table[codes]])
        return result
