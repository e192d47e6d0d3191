# ---
# title: Writes 0 wherever the training column was constant
# caughtBy: [a_new_value_in_a_constant_column, one_training_row, a_constant_column_of_tenths, whole_numbers]
# why:
#   - text: The column was constant in training, but a new row may hold another value, which is lost here.
#     cues: [new value, new row, lost, loses, ignore*, another value, differ*, information, hides]
#   - text: The policy asks to center without dividing, which is the divisor 1; it gives 0 only for the old value.
#     cues: [center*, subtract*, divisor 1, divide by 1, scale of 1, x - mean, minus the mean, not divided]
# hint: A sensor stood still in training and moves today. What should the model see?
# repaired: |
#   return centered / np.where(self.constant, 1.0, self.deviation)
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        self.deviation = np.std(X, axis=0)
        self.constant = np.ptp(X, axis=0) == 0
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        centered = X - self.mean
        return np.divide(centered, self.deviation, out=np.zeros(X.shape), where=~self.constant)  # bug
