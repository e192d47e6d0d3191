# ---
# title: Leaves the intercept out of the Hessian
# caughtBy: [limit_counts_the_intercept, a_step_over_the_limit_is_refused]
# why:
#   - text: The intercept is a parameter too, so the Hessian needs a row and a column for it.
#     cues: [parameter, column of ones, ones column, row and column, bias, first entry]
#   - text: Only for centered columns does the intercept decouple. Otherwise the largest eigenvalue, and the danger, is larger.
#     cues: [center*, decoupl*, orthogonal, mean, larger eigenvalue, steeper, off diagonal]
# hint: How many parameters does a step move, and how large is the matrix whose eigenvalue you take?
# repaired: |
#   A = _design(X)
#   return np.linalg.eigvalsh(A.T @ A / len(A)).max()
# ---
import numpy as np


def _design(X):
    return np.column_stack([np.ones(len(X)), X])


def _curvature(X):
    return np.linalg.eigvalsh(X.T @ X / len(X)).max()  # bug


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
    b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
    w = w / scale
    return b - center @ w, w
