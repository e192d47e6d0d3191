# ---
# title: Multiplies the penalty by the number of rows
# caughtBy: [rows_given_twice_outweigh_the_penalty, penalty_of_four, one_column, predictions_with_the_default_penalty, a_shift_of_the_target_moves_the_intercept_only, a_column_in_smaller_units_is_shrunk_less, orthogonal_columns_shrink_apart, equal_columns_share_the_weight, more_columns_than_rows, new_rows_are_far_from_the_old, integer_data_give_floats]
# why:
#   - text: This belongs to the mean of the squared residuals, while here they are summed.
#     cues: [mean, average*, sum, summed, 1/n, divide* by n]
#   - text: With the sum the data outweigh the penalty as rows are added. Here the shrinkage stays as strong.
#     cues: [more data, more rows, outweigh, grow*, weaker, as strong]
# hint: What should happen to the shrinkage when every row is given twice?
# repaired: |
#   penalty = self.lam * np.eye(len(gram))
# ---
import numpy as np


class Ridge:
    def __init__(self, lam: float = 1.0):
        self.lam = lam

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        if self.lam < 0:
            raise ValueError("lam must not be negative")
        X_mean, y_mean = np.mean(X, axis=0), np.mean(y)
        centered = X - X_mean
        gram = centered.T @ centered
        penalty = self.lam * len(X) * np.eye(len(gram))  # bug
        self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y)
        self.intercept_ = y_mean - X_mean @ self.coef_
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
