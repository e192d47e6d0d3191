import numpy as np


class Ridge:
    """Linear regression with a squared penalty on the weights, not on the intercept.

    After `fit`: `intercept_`, a number, and `coef_`, floats of shape (d,)
    """

    def __init__(self, lam: float = 1.0):
        if lam < 0:
            raise ValueError("lam must not be negative")
        self.lam = lam

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
        # Center twice over: subtract a row first, so that large means cost no accuracy.
        self._origin, y0 = X[0].copy(), y[0]
        self._offset, dy = (X - self._origin).mean(axis=0), (y - y0).mean()
        A, t = self._center(X), (y - y0) - dy
        self._level = float(y0 + dy)
        # With lam = 0 scaling the columns changes nothing but the conditioning.
        scale = np.ones(A.shape[1])
        if self.lam == 0:
            norm = np.linalg.norm(A, axis=0)
            scale = np.where(norm > 0, norm, 1.0)
        U, s, Vt = np.linalg.svd(A / scale, full_matrices=False)
        keep = s > s[0] * max(A.shape) * np.finfo(float).eps  # rounding errors of zero are zero
        U, s, Vt = U[:, keep], s[keep], Vt[keep]
        self.coef_ = Vt.T @ ((U.T @ t) * (s / (s * s + self.lam))) / scale
        self.intercept_ = float(self._level - (self._origin + self._offset) @ self.coef_)
        return self

    def _center(self, X):
        return (np.asarray(X, dtype=float) - self._origin) - self._offset

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self._level + self._center(X) @ self.coef_
