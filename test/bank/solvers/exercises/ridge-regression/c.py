import numpy as np


class Ridge:
    """Linear regression with a squared penalty on the weights, not on the intercept.

    After `fit`: `intercept_`, a number, and `coef_`, floats of shape (d,)
    """

    def __init__(self, lam: float = 1.0):
        if not lam >= 0:
            raise ValueError("lam must not be negative")
        self.lam = lam

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        """X: shape (n, d), without a column of ones; y: shape (n,); returns the model itself"""
        lam = float(self.lam)
        if not lam >= 0:
            raise ValueError("lam must not be negative")
        X = np.asarray(X, dtype=np.float64)
        y = np.asarray(y, dtype=np.float64)

        # The free intercept drops out after centering; the second pass removes the rounding of large means.
        x_mean, y_mean = X.mean(axis=0), float(y.mean())
        Xc, yc = X - x_mean, y - y_mean
        x_shift, y_shift = Xc.mean(axis=0), float(yc.mean())
        Xc, yc = Xc - x_shift, yc - y_shift
        x_mean, y_mean = x_mean + x_shift, y_mean + y_shift

        scale = np.ones(X.shape[1])
        if lam == 0.0:
            # Least squares does not depend on the units of the columns, so they are made alike.
            norms = np.linalg.norm(Xc, axis=0)
            scale = np.where(norms > 0.0, norms, 1.0)
        U, s, Vt = np.linalg.svd(Xc / scale, full_matrices=False)
        if lam > 0.0:
            # Singular values of collinear columns are rounding errors around 0.
            used = s > np.finfo(np.float64).eps * max(X.shape) * s[0]
        else:
            used = s > 0.0
        factors = np.zeros_like(s)
        factors[used] = s[used] / (s[used] ** 2 + lam)
        self.coef_ = (Vt.T @ (factors * (U.T @ yc))) / scale
        self.intercept_ = float(y_mean - x_mean @ self.coef_)
        self._x_mean, self._y_mean = x_mean, y_mean
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        """X: shape (m, d); returns floats, shape (m,)"""
        # The same as intercept_ + X @ coef_, without cancellation of large means
        return self._y_mean + (np.asarray(X, dtype=np.float64) - self._x_mean) @ self.coef_
