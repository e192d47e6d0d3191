import numpy as np


def _design(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack([np.ones(len(X)), X])


def step_limit(X: np.ndarray) -> float:
    A = _design(X)
    # The Hessian is A.T @ A / n, and its largest eigenvalue the squared spectral norm of A over n.
    return float(2.0 / (np.linalg.norm(A, 2) / np.sqrt(len(A))) ** 2)


def descend(X: np.ndarray, y: np.ndarray, step: float, n_steps: int) -> tuple[float, np.ndarray]:
    if not 0 < step < step_limit(X):
        raise ValueError("step must lie strictly between 0 and step_limit(X)")
    A, y = _design(X), np.asarray(y, dtype=float)
    theta = np.zeros(A.shape[1])
    for _ in range(n_steps):
        theta -= step * (A.T @ (A @ theta - y) / len(A))
    return float(theta[0]), theta[1:].copy()


def fit(X: np.ndarray, y: np.ndarray, n_steps: int) -> tuple[float, np.ndarray]:
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    n, d = X.shape
    w = np.zeros(d)
    target = y - y[0]
    varying = np.any(X != X[0], axis=0)
    if varying.any():
        # Differences to the first row are exact for columns far from zero.
        Z = X[:, varying] - X[0, varying]
        scale = np.abs(Z).max(axis=0)
        Z /= scale
        Z -= Z.mean(axis=0)
        Z -= Z.mean(axis=0)
        deviation = np.sqrt(np.mean(Z**2, axis=0))
        Z /= deviation
        centered = target - target.mean()
        eigenvalues = np.linalg.eigvalsh(Z.T @ Z / n)
        step = 2.0 / (eigenvalues[-1] + max(eigenvalues[0], eigenvalues[-1] / 50))
        v = np.zeros(Z.shape[1])
        if np.any(target != 0):
            for _ in range(n_steps):
                v -= step * (Z.T @ (Z @ v - centered) / n)
        w[varying] = v / deviation / scale
    return float(y[0] + np.mean(target - X @ w)), w
