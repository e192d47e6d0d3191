# ---
# title: Appends the penalty itself as extra rows
# caughtBy: [penalty_of_four, orthogonal_columns_shrink_apart, a_column_in_smaller_units_is_shrunk_less, equal_columns_share_the_weight, a_tiny_penalty_is_enough, more_columns_than_rows]
# why:
#   - text: Least squares squares the extra rows, so the penalty becomes $\lambda^2$.
#     cues: [squares the, squared, lambda^2, lambda squared, twice, square root, root, sqrt]
#   - text: At a penalty of 1 both agree, so the usual first example passes.
#     cues: [equal to 1, is 1, at 1, lambda 1, of one, agree*, example, coincid*, default]
# hint: What is the sum of squares of the rows you append, as a function of the weights?
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
        rows = np.vstack([centered, self.lam * np.eye(X.shape[1])])  # bug
        target = np.concatenate([y - y_mean, np.zeros(X.shape[1])])  # bug
        self.coef_ = np.linalg.lstsq(rows, target, rcond=None)[0]  # bug
        self.intercept_ = y_mean - X_mean @ self.coef_
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
