import numpy as np

# Extended precision where the platform has it, so that large integers are not rounded either.
_WORK = np.longdouble


class Standardizer:
    """Scales columns by the mean and standard deviation of the training data."""

    def fit(self, X: np.ndarray) -> "Standardizer":
        """Learns from the training data.

        X: (n, d), floats or integers, n >= 1
        returns: the object itself
        """
        X = np.asarray(X)
        constant = X.min(axis=0) == X.max(axis=0)
        X = X.astype(_WORK)

        # The mean is kept in two parts, a training row and the mean distance from it:
        # differences of nearby large values are exact, and constant columns give exactly 0.
        self._start = X[0].copy()
        shifted = X - self._start
        self._offset = np.where(constant, _WORK(0), shifted.mean(axis=0))
        centered = shifted - self._offset
        fine = centered.mean(axis=0)
        self._offset = self._offset + fine
        centered = centered - fine
        deviation = np.sqrt(np.mean(centered * centered, axis=0))
        self._scale = np.where(constant, _WORK(1), deviation)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Scales rows with what fit has learned.

        X: (m, d), floats or integers, m >= 1
        returns: (m, d), floats
        """
        X = np.asarray(X)
        if X.ndim != 2 or X.shape[1] != len(self._scale):
            raise ValueError(f"expected {len(self._scale)} columns, got an array of shape {X.shape}")
        X = X.astype(_WORK)
        return (((X - self._start) - self._offset) / self._scale).astype(np.float64)
