"""By scikit-learn."""

import numpy as np
from sklearn.preprocessing import StandardScaler

tolerance = 1e-6


def draw(rng):
    n, m, d = rng.integers(1, 8), rng.integers(1, 5), rng.integers(1, 5)
    scale, offset = 10.0 ** rng.integers(-3, 4, size=d), rng.normal(size=d) * 10.0 ** rng.integers(-2, 3)
    train, new = (offset + scale * rng.normal(size=(rows, d)) for rows in (n, m))
    constant = rng.random(d) < 0.3
    train[:, constant] = np.round(train[0, constant], 1)
    return train, new


edges = {
    "training statistics": [(np.array([[0.0], [4.0]]), np.array([[100.0]])), (np.array([[1.0, 2.0], [5.0, 9.0], [0.0, 1.0]]), np.array([[3.0, 3.0]]))],
    "refit": [(np.array([[0.0, 2.0], [4.0, 2.5]]), np.array([[1.0, 2.0]]))],
    "zero variance": [(np.full((3, 2), 0.1), np.array([[0.1, 3.0]])), (np.array([[7.0, 1.0], [7.0, 2.0]]), np.array([[8.0, 8.0]])), (np.zeros((4, 1)), np.ones((2, 1)))],
    "one training row": [(np.array([[2.0, 5.0, 0.0]]), np.array([[2.0, 6.0, -1.0]]))],
    "small spread": [(np.array([[1e-9], [2e-9], [5e-9]]), np.array([[4e-9]]))],
    "large offset": [(1.7e9 + np.array([[0.0], [2.0], [10.0], [8.0]]), 1.7e9 + np.array([[4.0]]))],
    "integers": [(np.array([[1, 2], [5, 2]]), np.array([[3, 3]]))],
    "column count": [(np.ones((2, 3)), np.ones((2, 1))), (np.ones((2, 1)), np.ones((2, 3))), (np.ones((2, 2)), np.ones((2, 3)))],
}


def solve(module, train, new):
    model = module.Standardizer()
    model.fit(new)  # what an earlier fit saw must not matter
    return model.fit(train).transform(new)


def expected(train, new):
    if train.shape[1] != new.shape[1]:
        return ValueError
    return StandardScaler().fit(train).transform(new)
