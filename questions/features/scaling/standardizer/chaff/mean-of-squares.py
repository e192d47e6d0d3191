# ---
# title: Subtracts the squared mean from the mean of squares
# caughtBy: timestamps_seconds_apart
# why:
#   - text: Two huge, nearly equal numbers are subtracted, and the small variance is lost in their rounding.
#     cues: [cancel*, subtract*, round*, precision, nearly equal, digits, floating point, numeric*, unstable]
#   - text: Doubles near the square of a timestamp are hundreds apart, so the difference is 0, negative or far too large.
#     cues: [square*, hundreds, '512', '1e18', negative, timestamp*, offset, large mean]
# hint: How far apart are neighboring doubles near 3e18? Compare that with the variance you look for.
# repaired: |
#   variance = np.mean((X - self.mean) ** 2, axis=0)
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        variance = np.maximum(np.mean(X**2, axis=0) - self.mean**2, 0.0)  # bug
        self.scale = np.where(np.ptp(X, axis=0) == 0, 1.0, np.sqrt(variance))
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        return (X - self.mean) / self.scale
