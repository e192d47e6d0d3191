import numpy as np


def _sigmoid(z: np.ndarray) -> np.ndarray:
    e = np.exp(-np.abs(z))  # never overflows
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def _loss(z: np.ndarray, positive: np.ndarray) -> float:
    """Sum of log(1 + exp(-z)) over positive rows and log(1 + exp(z)) over the others."""
    return float(np.sum(np.logaddexp(0.0, np.where(positive, -z, z))))


def predict_proba(X: np.ndarray, intercept: float, weights: np.ndarray) -> np.ndarray:
    """The probability of class 1 for each row.

    X: shape (n, d); weights: shape (d,)
    returns: floats, shape (n,)
    """
    X = np.asarray(X, dtype=np.float64)
    weights = np.asarray(weights, dtype=np.float64)
    return _sigmoid(X @ weights + intercept)


def objective(X: np.ndarray, y: np.ndarray, intercept: float, weights: np.ndarray, lam: float) -> float:
    """The sum of the logistic losses plus lam / 2 times the squared norm of the weights.

    X: shape (n, d); y: integers 0 and 1, shape (n,)
    """
    X = np.asarray(X, dtype=np.float64)
    weights = np.asarray(weights, dtype=np.float64)
    z = X @ weights + intercept
    return _loss(z, np.asarray(y) == 1) + 0.5 * float(lam) * float(weights @ weights)


def fit(X: np.ndarray, y: np.ndarray, lam: float) -> tuple[float, np.ndarray]:
    """The minimum of the objective.

    X: shape (n, d), without a column of ones; y: integers 0 and 1, shape (n,)
    returns: (intercept, weights), a number and floats of shape (d,)
    raises: ValueError if there is only one class or lam is not positive
    """
    if not lam > 0:
        raise ValueError("lam must be positive")
    positive = np.asarray(y) == 1
    n_positive = int(np.count_nonzero(positive))
    if n_positive == 0 or n_positive == len(positive):
        raise ValueError("y must hold both classes")

    X = np.asarray(X, dtype=np.float64)
    n, d = X.shape
    lam = float(lam)

    # The intercept is free, so centering changes the intercept alone and makes the problem better conditioned.
    mean = X.mean(axis=0)
    A = np.empty((n, d + 1))
    A[:, 0] = 1.0
    A[:, 1:] = X - mean
    target = positive.astype(np.float64)
    penalty = np.full(d + 1, lam)
    penalty[0] = 0.0

    def value(theta):
        return _loss(A @ theta, positive) + 0.5 * float(np.sum(penalty * theta**2))

    # Newton's method with backtracking, from the best constant model.
    theta = np.zeros(d + 1)
    theta[0] = np.log(n_positive) - np.log(n - n_positive)
    current = value(theta)
    diagonal = np.arange(d + 1)
    for _ in range(500):
        z = A @ theta
        p, q = _sigmoid(z), _sigmoid(-z)
        # p - y, without cancellation for well classified rows
        gradient = A.T @ np.where(positive, -q, p) + penalty * theta
        hessian = A.T @ (A * (p * q)[:, None])
        hessian[diagonal, diagonal] += penalty
        hessian[0, 0] += 1e-13 * n  # keeps it regular if every logit is extreme
        step = -np.linalg.solve(hessian, gradient)
        slope = float(gradient @ step)
        if not slope < 0.0:
            break
        size = 1.0
        slack = 1e-14 * (abs(current) + 1.0)
        while True:
            proposal = theta + size * step
            reached = value(proposal)
            if reached <= current + 1e-4 * size * slope + slack or size < 1e-12:
                break
            size *= 0.5
        theta, current = proposal, reached
        if np.max(np.abs(size * step)) <= 1e-13 * (1.0 + np.max(np.abs(theta))):
            break

    weights = theta[1:].copy()
    return float(theta[0] - mean @ weights), weights
