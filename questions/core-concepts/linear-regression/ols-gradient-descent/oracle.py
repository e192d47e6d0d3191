"""The limit by SciPy, steps by powers of a matrix, the fit by scikit-learn."""

import numpy as np
from scipy.linalg import eigvalsh
from sklearn.linear_model import LinearRegression

tolerance = 1e-6
SLANTED = np.array([[1.0], [3.0]])


def _moments(X):
    A = np.c_[np.ones(len(X)), X]
    return A, A.T @ A / len(A)


def _top(X):
    return eigvalsh(_moments(X)[1])[-1]


def draw(rng):
    kind = rng.choice(["limit", "descend", "fit"])
    d = int(rng.integers(1, 4))
    X = rng.normal(size=(int(rng.integers(10, 40)) + d, d)) + rng.normal(size=d)
    y = X @ rng.normal(size=d) + rng.normal(size=len(X))
    if kind == "limit":
        return "limit", X
    if kind == "descend":
        return "descend", X, y, rng.choice([-0.5, 0.1, 0.9, 1.0, 1.5, 1.9, 2.1, 4.0]) / _top(X), int(rng.integers(0, 60))
    Q = np.linalg.qr(X - X.mean(axis=0))[0]
    return "fit", (Q + rng.normal(size=d)) * 10 ** rng.uniform(-3, 6, size=d), y, 2000


def _correlated():
    rng = np.random.default_rng(3)
    Z = np.linalg.qr(rng.normal(size=(50, 2)))[0] * 7
    X = Z @ np.array([[1.0, 0.95], [0.0, 0.31]])
    return X, X @ [1.0, -1.0] + rng.normal(size=50)


edges = {
    "step size": [
        ("limit", SLANTED),
        ("descend", SLANTED, np.array([2.0, 4.0]), 0.36, 10),
        ("descend", np.array([[-2.0], [2.0]]), np.array([1.0, 1.0]), 0.6, 1),
        ("descend", SLANTED, np.array([2.0, 4.0]), 0.0, 3),
        ("descend", np.array([[-2.0], [2.0]]), np.array([1.0, 5.0]), 0.49, 700),
    ],
    "joint update": [("descend", SLANTED, np.array([2.0, 4.0]), 0.1, 2)],
    "no steps": [("descend", SLANTED, np.array([2.0, 4.0]), 0.1, 0)],
    "collinear": [("descend", np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([1.0, 5.0]), 0.5, 60)],
    "bad scaling": [("fit", np.arange(2015.0, 2025.0).reshape(-1, 1), np.cos(np.arange(10.0)), 2000)],
    "correlated columns": [("fit", *_correlated(), 2000)],
    "constant column": [("fit", np.array([[0, 4], [2, 4], [4, 4], [6, 4]]), np.array([1, 2, 3, 5]), 2000)],
}


def solve(module, kind, X, *rest):
    if kind == "limit":
        return module.step_limit(X)
    if kind == "descend":
        return module.descend(X, *rest)
    b, w = module.fit(X, *rest)
    return b + X @ w


def expected(kind, X, *rest):
    if kind == "limit":
        return 2 / _top(X)
    if kind == "fit":
        return LinearRegression().fit(X, rest[0]).predict(X)
    y, step, n_steps = rest
    if not 0 < step < 2 / _top(X):
        return ValueError
    A, H = _moments(X)
    # One step is an affine map; its power is taken in one more dimension.
    size = len(H)
    move = np.eye(size + 1)
    move[:size, :size] -= step * H
    move[:size, size] = step * A.T @ y / len(y)
    theta = np.linalg.matrix_power(move, n_steps)[:size, size]
    return theta[0], theta[1:]
