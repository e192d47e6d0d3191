import numpy as np

# Extended precision where the platform has it; on others it is the same as float64.
WIDE = np.longdouble


class Standardizer:
    """Scales columns by the mean and standard deviation of the training data."""

    def fit(self, X: np.ndarray) -> "Standardizer":
        """Learns from the training data.

        X: (n, d), floats or integers, n >= 1
        returns: the object itself
        """
        X = np.asarray(X)
        constant = np.all(X == X[0], axis=0)

        # The mean is kept as reference + shift. The reference is a value of the column,
        # so nothing is lost where a column lies far from zero.
        wide = X.astype(WIDE)
        reference = wide[0].copy()
        offsets = wide - reference
        shift = offsets.mean(axis=0)
        shift = shift + (offsets - shift).mean(axis=0)
        deviation = np.sqrt(np.mean((offsets - shift) ** 2, axis=0))

        # A constant column is centered only: its mean is the reference itself.
        shift[constant] = 0.0
        deviation[constant] = 1.0

        self._reference = reference
        self._shift = shift
        self._deviation = deviation
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Scales rows with what fit has learned.

        X: (m, d), floats or integers, m >= 1
        returns: (m, d), floats
        """
        X = np.asarray(X)
        if X.shape[1] != len(self._reference):
            raise ValueError(f"expected {len(self._reference)} columns, got {X.shape[1]}")
        centered = (X.astype(WIDE) - self._reference) - self._shift
        return (centered / self._deviation).astype(np.float64)
