# ---
# title: Adds the penalty to every entry of the matrix
# caughtBy: [orthogonal_columns_shrink_apart, equal_columns_share_the_weight, more_columns_than_rows, a_tiny_penalty_is_enough]
# why:
#   - text: Adding a number to a matrix broadcasts, so the entries off the diagonal get the penalty too.
#     cues: [broadcast*, off diagonal, all entries, scalar, identity, eye]
#   - text: That matrix penalizes the squared sum of the weights, not the sum of their squares.
#     cues: [sum of the weights, squared sum, sum of weights, cross term*, mixed term*, square of the sum]
#   - text: Such a matrix has rank one and cannot repair collinear columns. With one column the mistake is invisible.
#     cues: [rank, singular, one column, single column, invert*, definite]
# hint: Write out the matrix that you solve with for two columns. Which entries should the penalty touch?
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
        penalty = self.lam  # bug
        self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y)
        self.intercept_ = y_mean - X_mean @ self.coef_
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
