"""Exactly 20,000 steps of 1/L, as the policy allows."""

import numpy as np


def predict_proba(X, intercept, weights):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-(X @ weights + intercept)))


def objective(X, y, intercept, weights, lam):
    z = X @ weights + intercept
    return float(np.sum(np.logaddexp(0, np.where(y == 1, -z, z))) + lam * np.sum(weights**2) / 2)


def fit(X, y, lam):
    if lam <= 0:
        raise ValueError("lam")
    if not 0 < y.sum() < len(y):
        raise ValueError("one class only")
    A = np.c_[np.ones(len(X)), X]
    step = 1 / (np.linalg.norm(A, 2) ** 2 / 4 + lam)
    b, w = 0.0, np.zeros(X.shape[1])
    for _ in range(20_000):
        error = predict_proba(X, b, w) - y
        b, w = b - step * error.sum(), w - step * (X.T @ error + lam * w)
    return b, w
