import numpy as np


def _center(values: np.ndarray):
    """Centered values and the mean; a second pass removes the rounding of the first mean."""
    first = values.mean(axis=0)
    rest = (values - first).mean(axis=0)
    return (values - first) - rest, first + rest


class Ridge:
    """Linear regression with a squared penalty on the weights, not on the intercept."""

    def __init__(self, lam: float = 1.0):
        if lam < 0:
            raise ValueError("lam must not be negative")
        self.lam = lam

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        X = np.asarray(X, dtype=float)
        y = np.asarray(y, dtype=float)
        lam = float(self.lam)
        if lam < 0:
            raise ValueError("lam must not be negative")

        # Centering removes the intercept, so the penalty sees the weights alone.
        Xc, x_mean = _center(X)
        yc, y_mean = _center(y)

        if lam == 0:
            # Columns of length 1 for the solver only; the weights are scaled back.
            lengths = np.sqrt((Xc**2).sum(axis=0))
            lengths = np.where(lengths > 0.0, lengths, 1.0)
            scaled, *_ = np.linalg.lstsq(Xc / lengths, yc, rcond=None)
            weights = scaled / lengths
        else:
            U, s, Vt = np.linalg.svd(Xc, full_matrices=False)
            # Singular values that are only rounding count as zero (collinear columns).
            tiny = np.finfo(float).eps * max(Xc.shape) * s[0]
            s = np.where(s > tiny, s, 0.0)
            weights = Vt.T @ (s / (s**2 + lam) * (U.T @ yc))

        self.coef_ = weights
        self._x_mean = x_mean
        self._y_mean = float(y_mean)
        self.intercept_ = float(y_mean - x_mean @ weights)
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        X = np.asarray(X, dtype=float)
        # The same as X @ coef_ + intercept_, without cancellation for columns far from 0
        return (X - self._x_mean) @ self.coef_ + self._y_mean
