# ---
# title: Scales the columns but does not center them
# caughtBy: [years_far_from_zero, a_constant_column_gets_no_weight]
# why:
#   - text: A column far from zero is nearly a multiple of the column of ones, so the two are almost collinear.
#     cues: [constant column, intercept, collinear*, parallel, nearly constant, multiple, correlat*]
#   - text: The step is limited by their common direction, and along the difference almost nothing moves.
#     cues: [condition*, largest eigenvalue, smallest eigenvalue, valley, slow*, step, ravine]
# hint: Plot a column of years against a column of ones. What angle do the two have?
# repaired: |
#   center, scale = np.mean(X, axis=0), np.std(X, axis=0)
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
    center, scale = np.zeros(X.shape[1]), np.std(X, axis=0)  # bug
    scale[scale == 0] = 1
    Z = (X - center) / scale
    b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
    w = w / scale
    return b - center @ w, w
