import numpy as np


class GaussianNaiveBayes:
    """A linear model in x and x squared: the exponent of a Gaussian, expanded."""

    def __init__(self, var_smoothing: float = 1e-9):
        self.var_smoothing = var_smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GaussianNaiveBayes":
        self.classes_, index = np.unique(y, return_inverse=True)
        self.origin = X.mean(axis=0)
        centered = X - self.origin
        members = np.eye(len(self.classes_))[index].T
        counts = members.sum(axis=1, keepdims=True)
        means = members @ centered / counts
        variances = members @ (centered - means[index]) ** 2 / counts
        variances += self.var_smoothing * np.mean(centered**2, axis=0).max()
        self.quadratic = -0.5 / variances
        self.linear = means / variances
        self.constant = np.log(counts[:, 0] / len(y)) - 0.5 * (means**2 / variances + np.log(variances)).sum(axis=1)
        return self

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        centered = X - self.origin
        scores = centered**2 @ self.quadratic.T + centered @ self.linear.T + self.constant
        top = scores.max(axis=1, keepdims=True)
        return scores - top - np.log(np.exp(scores - top).sum(axis=1, keepdims=True))

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.classes_[np.argmax(self.predict_log_proba(X), axis=1)]
