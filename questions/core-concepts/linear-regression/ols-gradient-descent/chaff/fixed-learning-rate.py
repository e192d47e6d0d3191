# ---
# title: Uses one learning rate for all data
# caughtBy: two_columns_that_nearly_agree
# why:
#   - text: Along an eigenvector each step keeps the share $1 - \eta\lambda$ of the error. With $\eta = 0.01$ a small $\lambda$ hardly moves.
#     cues: [small eigenvalue, flat, slow*, too small, share, hardly, not converge*, unconverged]
#   - text: The largest eigenvalue allows a far larger step, and it can be computed from $X$.
#     cues: [largest eigenvalue, 1/l, larger step, limit, curvature, lipschitz, bound]
# hint: How much of the error in the flattest direction is left after all your steps?
# repaired: |
#   b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
# ---
import numpy as np


def _design(X):
    return np.column_stack([np.ones(len(X)), X])


def _curvature(X):
    A = _design(X)
    return np.linalg.eigvalsh(A.T @ A / len(A)).max()


def step_limit(X: np.ndarray) -> float:
    return 2 / _curvature(X)


def descend(X: np.ndarray, y: np.ndarray, step: float, n_steps: int) -> tuple[float, np.ndarray]:
    if not 0 < step < step_limit(X):
        raise ValueError("the step must lie between 0 and step_limit(X)")
    A = _design(X)
    theta = np.zeros(A.shape[1])
    for _ in range(n_steps):
        gradient = A.T @ (A @ theta - y) / len(A)
        theta = theta - step * gradient
    return theta[0], theta[1:]


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    center, scale = np.mean(X, axis=0), np.std(X, axis=0)
    scale[scale == 0] = 1
    Z = (X - center) / scale
    b, w = descend(Z, y, 0.01, n_steps)  # bug
    w = w / scale
    return b - center @ w, w
