# ---
# title: Centers the target but not the columns
# caughtBy: [a_column_in_smaller_units_is_shrunk_less, equal_columns_share_the_weight, no_penalty_is_least_squares, one_column, predictions_with_the_default_penalty, a_shift_of_the_target_moves_the_intercept_only, rows_given_twice_outweigh_the_penalty, penalty_of_four, a_tiny_penalty_is_enough, more_columns_than_rows, new_rows_are_far_from_the_old, integer_data_give_floats]
# why:
#   - text: 'The weights then belong to a model without intercept: uncentered columns enter the matrix.'
#     cues: [without intercept, no intercept, uncentered, through the origin, through zero, not centered]
#   - text: The best intercept for given weights is the mean of $y - Xw$, and substituting it centers both sides.
#     cues: [both, substitut*, mean of, best intercept, insert*, plug*, derivative, x as well]
# hint: Eliminate the intercept from the objective on paper. What happens to the columns?
# repaired: |
#   gram = centered.T @ centered
#   penalty = self.lam * np.eye(len(gram))
#   self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y)
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
        gram = X.T @ X  # bug
        penalty = self.lam * np.eye(len(gram))  # bug
        self.coef_ = np.linalg.solve(gram + penalty, X.T @ (y - y_mean))  # bug
        self.intercept_ = y_mean - X_mean @ self.coef_
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
