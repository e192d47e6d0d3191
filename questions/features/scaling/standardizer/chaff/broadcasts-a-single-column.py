# ---
# title: Leaves the check of columns to NumPy
# caughtBy: [too_few_columns, too_many_columns]
# why:
#   - text: Broadcasting stretches a single column over all stored means, so there is no error and the result is too wide.
#     cues: [broadcast*, stretch*, no error, silent*, single column, one column, repeat*, too wide]
#   - text: NumPy complains only where neither length is 1, so the check must be written down.
#     cues: [length 1, neither, shape*, explicit*, compare, check, raise*, valueerror]
# hint: Which shapes does NumPy accept in a subtraction without complaint?
# repaired: |
#   if X.shape[1] != len(self.mean):
#       raise ValueError("another number of columns than in training")
#   return (X - self.mean) / self.scale
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        self.scale = np.where(np.ptp(X, axis=0) == 0, 1.0, np.std(X, axis=0))
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean) / self.scale  # bug
