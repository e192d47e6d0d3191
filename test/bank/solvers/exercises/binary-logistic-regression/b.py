import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    # exp only of numbers that are not positive, so nothing overflows
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0 / (1.0 + small), small / (1.0 + small))


def _logits(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    X = np.asarray(X, dtype=float)
    weights = np.asarray(weights, dtype=float)
    return X @ weights + float(intercept)


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    """The probability of class 1 for each row, shape (n,)."""
    return _sigmoid(_logits(X, intercept, weights))


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    """The sum of the logistic losses plus lam / 2 times the squared norm of the weights."""
    z = _logits(X, intercept, weights)
    weights = np.asarray(weights, dtype=float)
    # A positive row costs log(1 + e^-z), a negative one log(1 + e^z).
    signed = np.where(np.asarray(y) == 1, -z, z)
    losses = np.logaddexp(0.0, signed)
    return float(losses.sum() + 0.5 * float(lam) * (weights @ weights))


def fit(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[float, np.ndarray]:
    """The minimum of the objective, by Newton's method with a line search."""
    X = np.asarray(X, dtype=float)
    y = np.asarray(y)
    if not lam > 0:
        raise ValueError("lam must be positive")
    if np.all(y == 1) or np.all(y != 1):
        raise ValueError("y must hold both classes")

    target = (y == 1).astype(float)
    lam = float(lam)
    n, d = X.shape

    # Work with centered columns (better conditioned). The intercept is not penalized,
    # so the shift is undone exactly at the end.
    mean = X.mean(axis=0)
    A = np.column_stack([np.ones(n), X - mean])
    penalty = np.full(d + 1, lam)
    penalty[0] = 0.0
    sign = np.where(target == 1.0, -1.0, 1.0)

    def value(theta):
        return np.logaddexp(0.0, sign * (A @ theta)).sum() + 0.5 * (penalty * theta) @ theta

    # Start: no weights, and the intercept that fits the class sizes.
    theta = np.zeros(d + 1)
    theta[0] = np.log(target.sum() / (n - target.sum()))
    current = value(theta)

    for _ in range(500):
        z = A @ theta
        # sigmoid(sign * z) is the size of p - y without cancellation
        gradient = A.T @ (sign * _sigmoid(sign * z)) + penalty * theta
        curvature = _sigmoid(z) * _sigmoid(-z)
        hessian = A.T @ (curvature[:, None] * A) + np.diag(penalty)

        # Newton direction; some damping where the Hessian is numerically singular
        damping = 0.0
        while True:
            try:
                step = -np.linalg.solve(hessian + damping * np.eye(d + 1), gradient)
                slope = gradient @ step
                if np.all(np.isfinite(step)) and slope <= 0.0:
                    break
            except np.linalg.LinAlgError:
                pass
            damping = max(10.0 * damping, 1e-12 * (1.0 + np.trace(hessian)))

        # Halve the step until the objective falls enough (up to rounding).
        slack = 1e-14 * abs(current)
        length = 1.0
        proposal = theta + step
        new = value(proposal)
        while new > current + 1e-4 * length * slope + slack and length > 1e-12:
            length *= 0.5
            proposal = theta + length * step
            new = value(proposal)
        if length <= 1e-12:
            break

        change = np.abs(proposal - theta)
        theta = proposal
        current = new
        if np.all(change <= 1e-12 * (1.0 + np.abs(theta))):
            break

    weights = theta[1:].copy()
    intercept = float(theta[0] - mean @ weights)
    return intercept, weights
