# ---
# title: Uses ddof = 1
# caughtBy: [training_columns_get_mean_0_and_deviation_1, whole_numbers, new_rows_use_the_training_data, a_single_new_row, each_row_alone_as_in_the_batch, transform_does_not_change_the_model, a_second_fit_forgets_the_first, a_constant_column_is_centered, a_new_value_in_a_constant_column, nanometers_written_in_meters, timestamps_seconds_apart]
# why:
#   - text: The policy asks for ddof = 0, so the sum of squares is divided by n and not by n − 1.
#     cues: [ddof, n - 1, n-1, degrees of freedom, bessel*, population, sample, unbiased, divide*]
#   - text: The scaled training columns get a deviation below 1, and results differ from other tools that use ddof = 0.
#     cues: [below 1, less than 1, smaller, too small, scikit*, sklearn, pandas, few rows, differ*]
# hint: Take the deviation of your scaled training data, dividing by n. Is it 1?
# repaired: |
#   deviation = np.sqrt(squares / len(X))
# ---
import numpy as np


class Standardizer:
    def fit(self, X: np.ndarray) -> "Standardizer":
        self.mean = np.mean(X, axis=0)
        squares = np.sum((X - self.mean) ** 2, axis=0)
        deviation = np.sqrt(squares / max(len(X) - 1, 1))  # bug
        self.scale = np.where(np.ptp(X, axis=0) == 0, 1.0, deviation)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        if X.shape[1] != len(self.mean):
            raise ValueError("another number of columns than in training")
        return (X - self.mean) / self.scale
