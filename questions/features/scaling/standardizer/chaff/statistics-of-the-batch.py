# ---
# title: Scales every batch by its own statistics
# caughtBy: [new_rows_use_the_training_data, a_single_new_row, each_row_alone_as_in_the_batch, transform_does_not_change_the_model, a_second_fit_forgets_the_first, a_new_value_in_a_constant_column, a_constant_column_of_tenths, one_training_row, whole_numbers]
# why:
#   - text: Mean and deviation must be stored by `fit`; here `transform` computes them again from the rows it gets.
#     cues: [stored, remember*, recompute*, computes them again, own batch, own mean, learned, training]
#   - text: A row then depends on its neighbors in the batch, and a single row always becomes 0.
#     cues: [single row, one row, always 0, zero, neighbors, depends on, batch, together]
# hint: Scale one new row alone. What does your code divide by?
# repaired: |
#   return (X - self.mean) / self.scale
# ---
import numpy as np


def statistics(X):
    constant = np.ptp(X, axis=0) == 0
    return np.mean(X, axis=0), np.where(constant, 1.0, np.std(X, axis=0))


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean, self.scale = statistics(X)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        mean, scale = statistics(X)  # bug
        return (X - mean) / scale  # bug
