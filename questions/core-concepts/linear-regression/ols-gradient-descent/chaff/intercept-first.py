# ---
# title: Moves the intercept before it looks at the weights
# caughtBy: [intercept_and_weight_move_together, many_steps_of_three_columns]
# why:
#   - text: The gradient of the weights is taken at the new intercept, so the step follows no gradient of $J$.
#     cues: [new intercept, already moved, updated, same point, old, simultaneous*, jointly, at once]
#   - text: For centered columns a shift of all residuals does not change the slope, so such an example hides it.
#     cues: [center*, mean zero, sum to zero, hides, cancel*, shift]
# hint: At which point of the parameter space is each part of your gradient computed?
# repaired: |
#   gradient = A.T @ (A @ theta - y) / len(A)
#   theta = theta - step * gradient
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
        theta[0] -= step * np.mean(A @ theta - y)  # bug
        theta[1:] -= step * (X.T @ (A @ theta - y)) / len(A)  # bug
    return theta[0], theta[1:]


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    center, scale = np.mean(X, axis=0), np.std(X, axis=0)
    scale[scale == 0] = 1
    Z = (X - center) / scale
    b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
    w = w / scale
    return b - center @ w, w
