"""Intercept and weights apart, residuals kept; `fit` by steepest descent with an exact line search."""

import numpy as np


def step_limit(X):
    ones = np.ones((len(X), 1))
    return float(2 * len(X) / np.linalg.norm(np.hstack([ones, X]), 2) ** 2)


def descend(X, y, step, n_steps):
    if not (step > 0 and step < step_limit(X)):
        raise ValueError("step")
    b, w = 0.0, np.zeros(X.shape[1])
    for _ in range(n_steps):
        residual = y - (X @ w + b)
        b, w = b + step * residual.mean(), w + step * (residual[:, None] * X).mean(axis=0)
    return b, w


def fit(X, y, n_steps):
    X = np.array(X, dtype=float)
    mean, sd = X.mean(axis=0), X.std(axis=0, ddof=1)
    varies = sd > 0
    Z = (X[:, varies] - mean[varies]) / sd[varies]
    v = np.zeros(Z.shape[1])
    residual = y - y.mean()
    for _ in range(n_steps):
        direction = Z.T @ residual
        moved = Z @ direction
        if not np.any(moved):
            break
        rate = (direction @ direction) / (moved @ moved)
        v += rate * direction
        residual = residual - rate * moved
    w = np.zeros(X.shape[1])
    w[varies] = v / sd[varies]
    return float(y.mean() - mean @ w), w
