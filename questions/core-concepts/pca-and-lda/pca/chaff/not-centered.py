# ---
# title: Decomposes the rows without centering
# caughtBy: [far_from_the_origin, as_many_components_as_rows, four_points_in_the_plane, there_and_back, turning_the_data_turns_no_component, the_largest_entry_is_positive, two_rows_have_one_direction, five_rows_of_twelve_features, new_rows_are_measured_from_the_training_mean, what_is_dropped_is_the_error, a_single_feature_is_its_own_component, a_constant_feature_has_no_part, scores_are_uncorrelated]
# why:
#   - text: Without centering the first direction points from the origin to the mean, not along the spread.
#     cues: [mean, origin, center*, centre*, offset, points to, subtract*]
#   - text: The squared singular values then measure distance from the origin, so they are not variances.
#     cues: [distance, second moment*, not variance*, origin, too large, variance*, sum of squares]
# hint: Add 1000 to every value. Which of your results may change?
# repaired: |
#   _, singular_values, directions = np.linalg.svd(X - self.mean_, full_matrices=False)
# ---
import numpy as np


class PCA:
    """Principal component analysis by the singular value decomposition of the centered rows."""

    def __init__(self, n_components: int):
        self.n_components = n_components

    def fit(self, X: np.ndarray) -> "PCA":
        self.mean_ = X.mean(axis=0)
        _, singular_values, directions = np.linalg.svd(X, full_matrices=False)  # bug
        if self.n_components > len(directions):
            raise ValueError("n_components exceeds the number of rows or features")
        variances = singular_values**2 / (len(X) - 1)
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
