# ---
# title: Divides the variances by the number of rows
# caughtBy: [two_rows_have_one_direction, as_many_components_as_rows, four_points_in_the_plane, five_rows_of_twelve_features, far_from_the_origin, features_are_not_scaled, a_single_feature_is_its_own_component, scores_are_uncorrelated]
# why:
#   - text: The task states n - 1, since centering has used up one degree of freedom.
#     cues: [n - 1, n-1, ddof, degree of freedom, unbiased, sample variance, bessel]
#   - text: The shares are ratios, so they stay right and hide the factor.
#     cues: [ratio*, share*, cancel*, factor, hide*, same, directions]
# hint: Compare your variance for a single feature with the ddof that the policy states.
# repaired: |
#   variances = singular_values**2 / (len(X) - 1)
# ---
import numpy as np


class PCA:
    """Principal component analysis by the singular value decomposition of the centered rows."""

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        self.mean_ = X.mean(axis=0)
        _, singular_values, directions = np.linalg.svd(X - self.mean_, full_matrices=False)
        if self.n_components > len(directions):
            raise ValueError("n_components exceeds the number of rows or features")
        variances = singular_values**2 / len(X)  # bug
        kept = directions[: self.n_components]
        largest = np.take_along_axis(kept, np.abs(kept).argmax(axis=1, keepdims=True), axis=1)
        self.components_ = kept * np.sign(largest)
        self.explained_variance_ = variances[: self.n_components]
        self.explained_variance_ratio_ = self.explained_variance_ / variances.sum()
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return Z @ self.components_ + self.mean_
