"""By scikit-learn."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.linear_model import Ridge as Reference

COLUMN, TARGET = np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 1.0, 7.0])
NEW = np.array([[5.0], [-40.0]])


def draw(rng):
    n, d = int(rng.integers(3, 30)), int(rng.integers(1, 6))
    X = rng.normal(size=(n, d)) * 10 ** rng.uniform(-1, 1, size=d) + rng.normal(size=d) * 3
    if rng.random() < 0.3:
        X[:, -1] = X[:, 0]
    y = X @ rng.normal(size=d) + rng.normal(size=n) + rng.normal() * 20
    return 10 ** rng.uniform(-2, 3), X, y, rng.normal(size=(4, d)) * 5


edges = {
    "free intercept": [(1.0, COLUMN, TARGET + 1000.0, NEW), (1e9, COLUMN, TARGET, NEW)],
    "penalty scale": [(1.0, np.tile(COLUMN, (2, 1)), np.tile(TARGET, 2), NEW), (4.0, COLUMN, TARGET, NEW)],
    "column units": [(100.0, COLUMN * 10, TARGET, NEW)],
    "several columns": [(2.0, np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 2.0], [0.0, -2.0]]), np.array([4.0, 0.0, 11.0, 1.0]), np.ones((1, 2)))],
    "collinear": [(2.0, np.hstack([COLUMN, COLUMN]), TARGET, np.ones((1, 2))), (0.5, np.random.default_rng(5).normal(size=(4, 7)), np.arange(4.0), np.ones((1, 7)))],
    "no penalty": [(0.0, np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 3.0], [4.0, 1.0]]), np.array([3.0, 1.0, 2.0, 8.0]), np.ones((1, 2)))],
    "new rows": [(1.0, COLUMN, TARGET, NEW)],
    "negative penalty": [(-0.1, COLUMN, TARGET, NEW)],
    "integers": [(1, np.array([[1], [2], [3]]), np.array([0, 0, 3]), np.array([[2], [4]]))],
}


def solve(module, lam, X, y, new):
    model = module.Ridge(lam=lam).fit(X, y)
    return model.coef_, model.intercept_, model.predict(new)


def expected(lam, X, y, new):
    if lam < 0:
        return ValueError
    model = (Reference(alpha=lam, solver="svd") if lam else LinearRegression()).fit(X, y)
    return model.coef_, model.intercept_, model.predict(new)
