import math

import numpy as np


def step_limit(X: np.ndarray) -> float:
    """The learning rate from which gradient descent on J may no longer converge.

    X: shape (n, d), without a column of ones
    """
    X = np.asarray(X).astype(np.float64)
    n = X.shape[0]
    design = np.column_stack([np.ones(n), X])
    # The Hessian is design.T @ design / n; its largest eigenvalue is the squared singular value over n.
    largest = float(np.linalg.svd(design, compute_uv=False)[0])
    return 2.0 * n / largest / largest


def descend(X: np.ndarray, y: np.ndarray, step: float, n_steps: int) -> tuple[float, np.ndarray]:
    """The parameters after exactly `n_steps` steps from zero, on the columns as they are.

    X: shape (n, d); y: shape (n,)
    returns: (b, w), the intercept as a number and the weights as floats, shape (d,)
    raises: ValueError unless 0 < step < step_limit(X)
    """
    X = np.asarray(X).astype(np.float64)
    y = np.asarray(y).astype(np.float64)
    limit = step_limit(X)
    if not 0 < step < limit:
        raise ValueError(f"step must be between 0 and {limit}, got {step}")

    n, d = X.shape
    b, w = 0.0, np.zeros(d)
    for _ in range(n_steps):
        residuals = b + X @ w - y
        slope_b, slope_w = residuals.sum() / n, X.T @ residuals / n
        b = b - step * slope_b
        w = w - step * slope_w
    return float(b), w


def _centered(values: np.ndarray) -> tuple:
    """(means, values - means) along the first axis, exact for values far from zero."""
    start = values[0]
    shifted = values - start
    offset = shifted.mean(axis=0)
    shifted = shifted - offset
    fine = shifted.mean(axis=0)
    return start + (offset + fine), shifted - fine


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    """The least-squares fit after at most `n_steps` steps, on columns of any scale and location.

    X: shape (n, d); y: shape (n,)
    returns: (b, w) as above, for the columns as they were given
    """
    X = np.asarray(X).astype(np.float64)
    y = np.asarray(y).astype(np.float64)
    n, d = X.shape

    y_mean, target = _centered(y)
    w = np.zeros(d)
    varying = np.flatnonzero(X.min(axis=0) < X.max(axis=0))
    if varying.size == 0:
        return float(y_mean), w

    means, Z = _centered(X[:, varying])
    reach = np.abs(Z).max(axis=0)
    Z = Z / reach
    deviations = np.sqrt(np.mean(Z * Z, axis=0))
    Z = Z / deviations

    # On standardized columns the Hessian is the correlation matrix; the intercept is decoupled and 0.
    eigenvalues = np.linalg.eigvalsh(Z.T @ Z / n)
    step = 2.0 / (eigenvalues[-1] + max(eigenvalues[0], 0.0))
    v = np.zeros(varying.size)
    for _ in range(n_steps):
        v = v - step * (Z.T @ (Z @ v - target) / n)

    w[varying] = v / deviations / reach
    b = math.fsum([float(y_mean), *(-w[varying] * means).tolist()])
    return b, w
