import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0.0, -z))


def _logits(X, intercept, weights) -> np.ndarray:
    return intercept + np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float)


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    return _sigmoid(_logits(X, intercept, weights))


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    w = np.asarray(weights, dtype=float)
    sign = 2.0 * np.asarray(y, dtype=float) - 1.0
    return float(np.logaddexp(0.0, -sign * _logits(X, intercept, w)).sum() + 0.5 * lam * (w @ w))


def fit(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[float, np.ndarray]:
    """Newton's method with backtracking, on centered columns (the free intercept absorbs the shift)."""
    if not lam > 0:
        raise ValueError("lam must be positive")
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if np.unique(y).size < 2:
        raise ValueError("y must hold both classes")
    n, d = X.shape
    mean = X.mean(axis=0)
    A = np.column_stack([np.ones(n), X - mean])
    sign = 2.0 * y - 1.0
    penalty = np.full(d + 1, float(lam))
    penalty[0] = 0.0

    def value(t):
        return np.logaddexp(0.0, -sign * (A @ t)).sum() + 0.5 * (penalty @ t**2)

    theta = np.zeros(d + 1)
    current = value(theta)
    for _ in range(1000):
        margin = sign * (A @ theta)
        miss = _sigmoid(-margin)  # probability of the wrong class
        gradient = penalty * theta - A.T @ (sign * miss)
        hessian = (A.T * (miss * _sigmoid(margin))) @ A + np.diag(penalty)
        try:
            step = np.linalg.solve(hessian, gradient)
        except np.linalg.LinAlgError:
            step = np.linalg.lstsq(hessian, gradient, rcond=None)[0]
        slope = gradient @ step
        size, slack = 1.0, 1e-14 * abs(current)
        while size > 1e-12 and not value(theta - size * step) <= current - 1e-4 * size * slope + slack:
            size /= 2
        if size <= 1e-12:
            break
        theta = theta - size * step
        current = value(theta)
        if np.all(np.abs(step) <= 1e-13 * (1.0 + np.abs(theta))):
            break
    weights = theta[1:].copy()
    return float(theta[0] - mean @ weights), weights
