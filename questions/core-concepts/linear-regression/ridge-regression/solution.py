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
        return self

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.intercept_ + X @ self.coef_
