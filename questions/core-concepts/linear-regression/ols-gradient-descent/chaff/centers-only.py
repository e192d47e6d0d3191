# ---
# title: Centers the columns but does not scale them
# caughtBy: scales_from_a_thousandth_to_a_million
# why:
#   - text: The column with the largest variance sets the step, and all others then move far too slowly.
#     cues: [largest variance, largest column, sets the step, crawl*, hardly move*, dominates]
#   - text: Without one common scale the condition number is the squared ratio of the scales, here $10^{18}$.
#     cues: [condition*, ratio, squared, ill conditioned, elongated, standard deviation]
# hint: Centering removes one reason for slow convergence. Which other one is left when units differ?
# repaired: |
#   center, scale = np.mean(X, axis=0), np.std(X, axis=0)
#   scale[scale == 0] = 1
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
    center, scale = np.mean(X, axis=0), np.ones(X.shape[1])  # bug
    Z = (X - center) / scale
    b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
    w = w / scale
    return b - center @ w, w
