import numpy as np


class TargetEncoder:
    def __init__(self, smoothing):
        self.m = smoothing
        self.rows = []

    def _code(self, category, rows):
        prior = sum(target for _, target in rows) / len(rows)
        alike = [target for name, target in rows if name == category]
        if not alike:
            return prior
        return (sum(alike) + self.m * prior) / (len(alike) + self.m)

    def fit_transform(self, categories, y, folds):
        self.rows = list(zip(categories.tolist(), y.tolist()))
        codes = []
        for category, fold in zip(categories.tolist(), folds.tolist()):
            rest = [row for row, other in zip(self.rows, folds.tolist()) if other != fold]
            codes.append(self._code(category, rest))
        return np.array(codes, dtype=float)

    def transform(self, categories):
        return np.array([self._code(category, self.rows) for category in categories.tolist()], dtype=float)
