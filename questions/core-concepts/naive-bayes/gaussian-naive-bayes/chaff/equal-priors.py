# ---
# title: Gives every class the same prior
# caughtBy: [a_frequent_class_needs_less_evidence, a_class_of_one_row, many_rows_give_the_true_posterior]
# why:
#   - text: The prior of a class is its share of the training rows, so a frequent class starts with more weight.
#     cues: [prior*, share, frequen*, proportion*, class balance, base rate, counts]
#   - text: With equal class sizes the prior cancels, so balanced examples pass.
#     cues: [balanced, equal size*, cancel*, same size, same number, hide*]
# hint: What would your model predict for a row that says nothing about its class?
# repaired: |
#   self.log_priors = np.log(counts / len(y))
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
        self.log_priors = np.log(np.full(len(counts), 1 / len(counts)))  # bug
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
