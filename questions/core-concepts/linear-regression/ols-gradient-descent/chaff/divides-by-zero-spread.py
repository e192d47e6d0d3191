# ---
# title: Divides a constant column by its spread
# caughtBy: a_constant_column_gets_no_weight
# why:
#   - text: A constant column has standard deviation 0, and zero divided by zero is NaN.
#     cues: [0/0, nan, zero divi*, division by zero, divide* by zero, standard deviation 0, zero standard deviation, zero variance]
#   - text: The NaN enters the Hessian and every gradient, so all parameters are lost, not one.
#     cues: [all parameters, every gradient, everything, contaminat*, propagat*, whole]
# hint: Which columns make your scaling undefined, and what weight should they get?
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
    center, scale = np.mean(X, axis=0), np.std(X, axis=0)  # bug
    Z = (X - center) / scale
    b, w = descend(Z, y, 1 / _curvature(Z), n_steps)
    w = w / scale
    return b - center @ w, w
