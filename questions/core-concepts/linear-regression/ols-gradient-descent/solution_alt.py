"""No loop: along each eigenvector of the Hessian, k steps have a closed form."""

import numpy as np


def _spectrum(X):
    """Singular values and vectors of the design matrix over the square root of n."""
    A = np.hstack([np.ones((X.shape[0], 1)), X]) / np.sqrt(X.shape[0])
    return np.linalg.svd(A, full_matrices=False)


def step_limit(X: np.ndarray) -> float:
    return 2 / _spectrum(X)[1][0] ** 2


def descend(X: np.ndarray, y: np.ndarray, step: float, n_steps: int) -> tuple[float, np.ndarray]:
    if step <= 0 or step >= step_limit(X):
        raise ValueError("no convergence with this step")
    left, values, right = _spectrum(X)
    exists = values > 1e-10 * values[0]
    done = 1 - (1 - step * values**2) ** n_steps
    along = np.where(exists, done, 0.0) / np.where(exists, values, 1.0)
    theta = right.T @ (along * (left.T @ y)) / np.sqrt(len(y))
    return theta[0], theta[1:]


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    center = X.mean(axis=0)
    spread = np.abs(X - center).max(axis=0)
    Z = np.divide(X - center, spread, out=np.zeros(X.shape), where=spread > 0)
    b, w = descend(Z, y, 0.9 * step_limit(Z), n_steps)
    w = np.divide(w, spread, out=np.zeros(len(w)), where=spread > 0)
    return b - w @ center, w
