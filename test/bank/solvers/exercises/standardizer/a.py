import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        X = np.asarray(X).astype(np.longdouble)
        self._anchor = X[0].copy()
        D = X - self._anchor  # exact for columns far from zero, and exactly 0 for constant ones
        constant = np.all(D == 0, axis=0)
        self._shift = D.mean(axis=0)
        D -= self._shift
        rest = D.mean(axis=0)
        self._shift = self._shift + rest
        self._scale = np.where(constant, 1, np.sqrt(np.mean((D - rest) ** 2, axis=0)))
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        X = np.asarray(X).astype(np.longdouble)
        if X.ndim != 2 or X.shape[1] != len(self._anchor):
            raise ValueError(f"expected {len(self._anchor)} columns, got shape {X.shape}")
        return (((X - self._anchor) - self._shift) / self._scale).astype(float)
