# ---
# title: Looks for a deviation of exactly 0
# caughtBy: a_constant_column_of_tenths
# why:
#   - text: The mean of equal numbers can be off by a rounding error, so the computed deviation is tiny but not 0.
#     cues: [round*, floating point, precision, tiny, '1e-17', not exactly, almost 0, binary, inexact]
#   - text: Dividing a rounding error by a rounding error gives about 1 or −1 in place of 0, and huge values for new rows.
#     cues: [minus 1, minus one, huge, blows up, explode*, enormous, noise, error by]
# hint: Compute the standard deviation of three values of 0.1. Compare it with 0.
# repaired: |
#   constant = np.max(X, axis=0) == np.min(X, axis=0)
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        deviation = np.std(X, axis=0)
        constant = deviation == 0  # bug
        self.scale = np.where(constant, 1.0, deviation)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        return (X - self.mean) / self.scale
