# ---
# title: Refuses a step only if the loss rises at once
# caughtBy: refused_even_where_the_loss_would_fall
# why:
#   - text: Whether the loss rises in one step depends on $y$, while the limit depends on $X$ alone.
#     cues: [depends on y, on y, only x, x alone, hessian, every target]
#   - text: The error along the steepest eigenvector grows by a constant factor, but it may start tiny or at zero.
#     cues: [eigenvector, component, starts, tiny, zero, grow*, later]
# hint: Take a target that has no part in the steepest direction. What does your check see?
# repaired: |
#   if not 0 < step < step_limit(X):
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
    first = step * _design(X).T @ y / len(y)  # bug
    if step <= 0 or np.sum((_design(X) @ first - y) ** 2) > np.sum(y**2):  # bug
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
