# ---
# title: Adds a small number to every deviation
# caughtBy: [a_new_value_in_a_constant_column, nanometers_written_in_meters, a_constant_column_of_tenths, one_training_row, whole_numbers]
# why:
#   - text: A constant column is divided by the small number, so a harmless new value becomes about a hundred million.
#     cues: [constant, huge, million*, '1e8', blows up, explode*, new value, large]
#   - text: A column in small units has a deviation below that number, so it is squeezed toward 0 in place of deviation 1.
#     cues: [small unit*, units, small spread, squeeze*, shrink*, toward 0, scale of the column, too small]
# hint: Your constant is small compared with what? Think of a length in meters that differs by nanometers.
# repaired: |
#   self.scale = np.where(np.ptp(X, axis=0) == 0, 1.0, np.std(X, axis=0))
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        self.scale = np.std(X, axis=0) + 1e-8  # bug
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        return (X - self.mean) / self.scale
