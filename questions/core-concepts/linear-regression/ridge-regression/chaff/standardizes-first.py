# ---
# title: Penalizes the weights of standardized columns
# caughtBy: [a_column_in_smaller_units_is_shrunk_less, one_column, predictions_with_the_default_penalty, a_shift_of_the_target_moves_the_intercept_only, rows_given_twice_outweigh_the_penalty, penalty_of_four, orthogonal_columns_shrink_apart, equal_columns_share_the_weight, more_columns_than_rows, new_rows_are_far_from_the_old, integer_data_give_floats]
# why:
#   - text: The penalty falls on the weights times the standard deviations, which is another objective than the one stated.
#     cues: [standard deviation*, scaled weights, another objective, different objective, times the, stated, variance]
#   - text: Scaling is often wise before ridge, but it changes the solution, unlike in least squares.
#     cues: [changes the solution, not invariant, depends on the scale, invarian*, equivarian*, unlike least squares, caller, pipeline]
# hint: On which numbers does the penalty of the task fall, and in which units are they?
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
        X_mean, y_mean, scale = np.mean(X, axis=0), np.mean(y), np.std(X, axis=0)  # bug
        centered = (X - X_mean) / scale  # bug
        gram = centered.T @ centered  # bug
        penalty = self.lam * np.eye(len(gram))  # bug
        self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y) / scale  # bug
        self.intercept_ = y_mean - X_mean @ self.coef_  # bug
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
