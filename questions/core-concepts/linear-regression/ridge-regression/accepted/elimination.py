"""Lists, loops and Gaussian elimination."""

import numpy as np


def solved(matrix, right):
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                share = rows[r][i] / rows[i][i]
                rows[r] = [a - share * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


class Ridge:
    def __init__(self, lam=1.0):
        self.lam = lam

    def fit(self, X, y):
        if self.lam < 0:
            raise ValueError("lam")
        n = len(y)
        columns = [[float(value) for value in column] for column in zip(*X)]
        means = [sum(column) / n for column in columns]
        columns = [[value - mean for value in column] for column, mean in zip(columns, means)]
        target = float(sum(y)) / n
        gram = [[sum(a * b for a, b in zip(one, other)) for other in columns] for one in columns]
        for j in range(len(gram)):
            gram[j][j] += self.lam
        weights = solved(gram, [sum(a * (b - target) for a, b in zip(column, y)) for column in columns])
        self.coef_ = np.array(weights)
        self.intercept_ = target - sum(w * m for w, m in zip(weights, means))
        return self

    def predict(self, X):
        return np.array([self.intercept_ + sum(w * v for w, v in zip(self.coef_, row)) for row in X], dtype=float)
