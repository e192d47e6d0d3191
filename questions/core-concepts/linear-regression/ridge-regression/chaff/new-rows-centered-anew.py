# ---
# title: Centers new rows by their own mean
# caughtBy: [new_rows_are_far_from_the_old, integer_data_give_floats]
# why:
#   - text: The centers belong to the training rows. New rows are moved by these or not at all.
#     cues: [training, train, learned, stored, same center*, at fit time]
#   - text: A single new row minus its own mean is zero, so every single prediction is the mean of $y$.
#     cues: [one row, batch, depends on the other*, zero, always the mean, same prediction]
# hint: What do you predict for a single row, and should it depend on which rows come with it?
# repaired: |
#   return self.intercept_ + X @ self.coef_
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
        penalty = self.lam * np.eye(len(gram))
        self.coef_ = np.linalg.solve(gram + penalty, centered.T @ y)
        self.intercept_ = y_mean - X_mean @ self.coef_
        self.y_mean_ = y_mean
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.y_mean_ + (X - np.mean(X, axis=0)) @ self.coef_  # bug
