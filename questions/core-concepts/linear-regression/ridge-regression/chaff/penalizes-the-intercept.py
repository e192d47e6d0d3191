# ---
# title: Penalizes the column of ones too
# caughtBy: [a_shift_of_the_target_moves_the_intercept_only, a_huge_penalty_leaves_the_mean, residuals_add_to_zero, one_column, predictions_with_the_default_penalty, rows_given_twice_outweigh_the_penalty, penalty_of_four, a_column_in_smaller_units_is_shrunk_less, orthogonal_columns_shrink_apart, equal_columns_share_the_weight, more_columns_than_rows, new_rows_are_far_from_the_old, integer_data_give_floats]
# why:
#   - text: The identity matrix puts the penalty on the entry of the intercept as well, so it is pulled to zero.
#     cues: [identity, eye, first entry, diagonal, bias, pulled, shrunk, shrink*]
#   - text: 'Then the fit depends on where zero lies: adding a constant to $y$ changes more than the intercept.'
#     cues: [constant, shift*, origin, where zero, mean of y, offset, translation]
# hint: Add 1000 to every target. Which of the fitted numbers should change?
# repaired: |
#   X_mean, y_mean = np.mean(X, axis=0), np.mean(y)
#   centered = X - X_mean
#   gram = centered.T @ centered
#   penalty = self.lam * np.eye(len(gram))
#   self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y)
#   self.intercept_ = y_mean - X_mean @ self.coef_
# ---
import numpy as np


class Ridge:
    def __init__(self, lam: float = 1.0):
        self.lam = lam

    def fit(self, X: np.ndarray, y: np.ndarray) -> "Ridge":
        if self.lam < 0:
            raise ValueError("lam must not be negative")
        A = np.column_stack([np.ones(len(X)), X])  # bug
        gram = A.T @ A  # bug
        penalty = self.lam * np.eye(len(gram))  # bug
        theta = np.linalg.solve(gram + penalty, A.T @ y)  # bug
        self.intercept_, self.coef_ = theta[0], theta[1:]  # bug
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
