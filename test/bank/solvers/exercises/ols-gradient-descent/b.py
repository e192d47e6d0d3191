import numpy as np


def step_limit(X: np.ndarray) -> float:
    """The learning rate from which gradient descent on J may no longer converge.

    X: shape (n, d), without a column of ones
    """
    X = np.asarray(X).astype(np.float64)
    n = X.shape[0]
    A = np.column_stack([np.ones(n), X])
    hessian = A.T @ A / n
    # Each step multiplies the error along an eigenvector by 1 - step * eigenvalue.
    largest = np.linalg.eigvalsh(hessian)[-1]
    return float(2.0 / largest)


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
        raise ValueError(f"step must lie between 0 and {limit}, got {step}")

    n, d = X.shape
    b = 0.0
    w = np.zeros(d)
    for _ in range(n_steps):
        residual = b + X @ w - y
        gradient_b = residual.mean()
        gradient_w = X.T @ residual / n
        b = b - step * gradient_b
        w = w - step * gradient_w
    return float(b), w


def centered(columns: np.ndarray) -> tuple:
    """Columns minus their means, and the means as reference + shift.

    The first row is subtracted first, so that columns far from zero lose nothing.
    """
    reference = columns[0]
    offsets = columns - reference
    shift = offsets.mean(axis=0)
    shift = shift + (offsets - shift).mean(axis=0)
    return offsets - shift, reference, shift


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    """The least-squares fit after at most `n_steps` steps, on columns of any scale and location.

    X: shape (n, d); y: shape (n,)
    returns: (b, w) as above, for the columns as they were given
    """
    X = np.asarray(X).astype(np.float64)
    y = np.asarray(y).astype(np.float64)
    d = X.shape[1]
    w = np.zeros(d)

    y_centered, y_reference, y_shift = centered(y)
    varies = np.any(X != X[0], axis=0)
    if not np.any(varies):
        return float(y_reference + y_shift), w

    # Standardize the columns that vary: mean 0, deviation 1.
    Z, x_reference, x_shift = centered(X[:, varies])
    spread = np.abs(Z).max(axis=0)
    Z = Z / spread
    deviation = np.sqrt(np.mean(Z**2, axis=0))
    Z = Z / deviation

    # Half the limit is 1 / (largest eigenvalue): a condition of 50 leaves 0.98 of the error per step.
    step = step_limit(Z) / 2
    b_standard, w_standard = descend(Z, y_centered, step, n_steps)

    # Back to the columns as they were given.
    w_varying = w_standard / deviation / spread
    w[varies] = w_varying
    wide = np.longdouble
    x_mean = x_reference.astype(wide) + x_shift.astype(wide)
    y_mean = wide(y_reference) + wide(y_shift)
    b = y_mean + wide(b_standard) - np.sum(w_varying.astype(wide) * x_mean)
    return float(b), w
