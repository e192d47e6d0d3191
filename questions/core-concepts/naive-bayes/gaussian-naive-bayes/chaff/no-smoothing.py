# ---
# title: Leaves zero variances as they are
# caughtBy: [a_feature_that_never_varies_changes_nothing, a_class_of_one_row, a_feature_that_varies_in_one_class_only, one_amount_is_added_to_every_variance]
# why:
#   - text: A feature that is constant within a class has variance zero, so the exponent divides by zero.
#     cues: [zero variance, variance of zero, constant, divi*, divide by zero, 0/0]
#   - text: At the constant itself this is 0/0, which is NaN, and the NaN spreads to every class through the normalization.
#     cues: [nan, 0/0, spread*, normali*, inf*, all classes]
#   - text: A small amount added to every variance keeps the Gaussian proper.
#     cues: [smooth*, epsilon, add*, var_smoothing, floor, small amount]
# hint: Which variance does a pixel get that is black in every training image?
# repaired: |
#   self.variances = np.array([group.var(axis=0) for group in groups])
#   self.variances += self.var_smoothing * X.var(axis=0).max()
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
        self.variances = np.array([group.var(axis=0) for group in groups])  # bug
        self.log_priors = np.log(counts / len(y))
        return self

    def log_joint(self, X: np.ndarray) -> np.ndarray:
        """Log of prior times density, shape (m, K), without the factor 2 pi that all classes share."""
        deviations = X[:, np.newaxis, :] - self.means
        terms = np.log(self.variances) + deviations**2 / self.variances
        return self.log_priors - 0.5 * terms.sum(axis=2)

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        joint = self.log_joint(X)
        return joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.classes_[self.log_joint(X).argmax(axis=1)]
