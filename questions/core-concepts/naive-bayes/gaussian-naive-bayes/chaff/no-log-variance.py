# ---
# title: Drops the factor in front of the exponential
# caughtBy: [a_narrow_class_wins_in_the_middle_only, many_rows_give_the_true_posterior, a_class_of_one_row]
# why:
#   - text: Only the constant 2π is shared by all classes; the standard deviation in the denominator differs from class to class.
#     cues: [2π, 2 pi, constant, shared, denominator, standard deviation, differ*, class]
#   - text: Without that factor the class with the larger variance always looks closer, even where the narrow class is dense.
#     cues: [larger variance, wide*, wider, closer, broad, narrow, dens*, normali*]
# hint: Which parts of the Gaussian density are the same for all classes, and which are not?
# repaired: |
#   terms = np.log(self.variances) + deviations**2 / self.variances
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
        terms = deviations**2 / self.variances  # bug
        return self.log_priors - 0.5 * terms.sum(axis=2)

    def predict_log_proba(self, X: np.ndarray) -> np.ndarray:
        joint = self.log_joint(X)
        return joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)

    def predict(self, X: np.ndarray) -> np.ndarray:
        return self.classes_[self.log_joint(X).argmax(axis=1)]
