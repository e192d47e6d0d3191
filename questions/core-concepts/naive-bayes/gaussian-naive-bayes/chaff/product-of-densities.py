# ---
# title: Multiplies densities and takes the logarithm last
# caughtBy: [a_thousand_features, a_row_far_from_both_classes, a_single_class_is_certain]
# why:
#   - text: The product of many small densities underflows to zero, and the logarithm of zero is minus infinity.
#     cues: [underflow*, too small, zero, minus infinity, -inf, vanish*, product]
#   - text: The logarithm belongs inside, so that a sum over the features replaces the product and stays in range.
#     cues: [sum*, log space, log scale, add*, inside, logarithm first, log densit*]
# hint: How small does a product of 1000 densities get, and what is the smallest positive double?
# repaired: |
#   terms = np.log(self.variances) + deviations**2 / self.variances
#   return self.log_priors - 0.5 * terms.sum(axis=2)
# ---
import numpy as np


class GaussianNaiveBayes:
    """Classifier with one Gaussian for each class and feature."""

    def __init__(self, var_smoothing: float = 1e-9):
        self.var_smoothing = var_smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> "GaussianNaiveBayes":
        self.classes_, counts = np.unique(y, return_counts=True)
        groups = [X[y == label] for label in self.classes_]
        self.means = np.array([group.mean(axis=0) for group in groups])
        self.variances = np.array([group.var(axis=0) for group in groups])
        self.variances += self.var_smoothing * X.var(axis=0).max()
        self.log_priors = np.log(counts / len(y))
        return self

    def log_joint(self, X: np.ndarray) -> np.ndarray:
        """Log of prior times density, shape (m, K), without the factor 2 pi that all classes share."""
        deviations = X[:, np.newaxis, :] - self.means
        densities = np.exp(-0.5 * deviations**2 / self.variances) / np.sqrt(self.variances)  # bug
        return self.log_priors + np.log(densities.prod(axis=2))  # bug

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        joint = self.log_joint(X)
        return joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.classes_[self.log_joint(X).argmax(axis=1)]
