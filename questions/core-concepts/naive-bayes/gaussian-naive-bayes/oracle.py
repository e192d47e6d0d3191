"""By scikit-learn; in the edges with tiny variances by exact fractions."""

from fractions import Fraction

import numpy as np
from mldrills import near
from sklearn.naive_bayes import GaussianNB


def draw(rng):
    d, K = int(rng.integers(1, 6)), int(rng.integers(1, 5))
    counts = rng.integers(2, 12, size=K)
    y = np.repeat(rng.choice(50, size=K, replace=False) - 25, counts)
    scale = 10 ** rng.uniform(-2, 2, size=d)
    X = scale * (rng.normal(size=(len(y), d)) * rng.uniform(0.5, 2.0, size=d) + rng.normal(size=(51, d))[y + 25])
    order = rng.permutation(len(y))
    queries = scale * rng.normal(scale=2.0, size=(int(rng.integers(1, 7)), d))
    return X[order], y[order], queries, float(10 ** rng.uniform(-3, 0))


_two = np.array([[0.0], [2.0], [6.0], [8.0]])
_y = np.array([0, 0, 1, 1])
edges = {
    "zero variance": [
        (np.hstack([_two, np.zeros((4, 1))]), _y, np.array([[3.0, 0.0], [5.0, 0.0], [9.0, 0.0]]), 1e-9),
        (np.array([[0.0], [2.0], [6.0]]), np.array([0, 0, 1]), np.array([[3.0], [4.0]]), 0.25),
        (np.array([[0.0, 0.0], [2.0, 0.0], [6.0, 1.0], [8.0, 3.0]]), _y, np.array([[1.0, 2.0], [1.0, 0.0]]), 1e-3),
    ],
    "smoothing": [(np.array([[0.0, 0.0], [0.0, 2.0], [4.0, 2.0], [4.0, 4.0]]), _y, np.array([[1.0, 0.0]]), 0.25)],
    "log space": [
        (_two, _y, np.array([[1e4], [-1e4], [4.0]]), 1e-9),
        (np.tile(_two, (1, 1500)), _y, np.full((1, 1500), 3.0), 1e-9),
    ],
    "class order": [(_two, np.array(["up", "up", "down", "down"]), np.array([[1.0], [4.5], [8.0]]), 0.1)],
    "priors": [(np.array([[0.0], [2.0], [0.0], [2.0], [6.0], [8.0]]), np.array([0, 0, 0, 0, 1, 1]), np.array([[4.0]]), 1e-9)],
    "spreads differ": [(np.array([[-1.0], [1.0], [-4.0], [4.0]]), _y, np.array([[0.0], [3.0]]), 1e-9)],
    "ties": [(_two, np.array([1, 1, 0, 0]), np.array([[4.0]]), 1e-9)],
    "one class": [(_two, np.array([3, 3, 3, 3]), np.array([[1.0], [50.0]]), 1e-9)],
    "large offset": [(_two + 1.7e9, _y, np.array([[1.7e9 + 3.5]]), 1e-9)],
    "many rows": [(np.arange(60.0).reshape(20, 3) % 7, np.arange(20) % 3, np.arange(12.0).reshape(4, 3), 1e-9)],
}


def solve(module, X, y, queries, var_smoothing):
    model = module.GaussianNaiveBayes(var_smoothing=var_smoothing)
    model.fit(X, y)
    return model.classes_, model.predict_log_proba(queries), model.predict(queries)


def expected(X, y, queries, var_smoothing):
    model = GaussianNB(var_smoothing=var_smoothing).fit(X, y)
    log_proba = _exact(X, y, queries, var_smoothing) if X.size < 13 else model.predict_log_proba(queries)
    return model.classes_, near(log_proba, 1e-6), model.classes_[log_proba.argmax(axis=1)]


def _exact(X, y, queries, var_smoothing):
    def moments(column):
        values = [Fraction(value) for value in column.tolist()]
        mean = sum(values) / len(values)
        return mean, sum((value - mean) ** 2 for value in values) / len(values)

    extra = Fraction(var_smoothing) * max(moments(column)[1] for column in X.T)
    table = []
    for query in queries:
        row = []
        for label in np.unique(y):
            group = X[y == label]
            score = np.log(len(group) / len(y))
            for value, column in zip(query.tolist(), group.T):
                mean, variance = moments(column)
                variance += extra
                score -= float((Fraction(value) - mean) ** 2 / variance) / 2 + np.log(float(variance)) / 2
            row.append(score)
        table.append(np.array(row) - np.logaddexp.reduce(row))
    return np.array(table)
