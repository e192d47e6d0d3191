# ---
# title: Divides by one less than the number of rows
# caughtBy: [one_amount_is_added_to_every_variance, a_narrow_class_wins_in_the_middle_only, two_classes_of_variance_one, a_feature_that_never_varies_changes_nothing, a_class_of_one_row, a_row_far_from_both_classes, a_thousand_features, columns_follow_the_sorted_labels, a_frequent_class_needs_less_evidence, times_in_seconds_since_1970, many_rows_give_the_true_posterior]
# why:
#   - text: The maximum-likelihood variance of a Gaussian divides by the number of rows of the class, which is what the task states.
#     cues: [maximum likelihood, mle, ddof, divide*, number of rows, n - 1, population]
#   - text: A class of a single row would get 0/0, so its variance becomes NaN and spoils every prediction.
#     cues: [single row, one row, nan, 0/0, zero by zero, undefined]
# hint: What does your variance give for a class with one row?
# repaired: |
#   self.variances = np.array([group.var(axis=0) for group in groups])
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
        self.variances = np.array([group.var(axis=0, ddof=1) for group in groups])  # bug
        self.variances += self.var_smoothing * X.var(axis=0).max()
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
