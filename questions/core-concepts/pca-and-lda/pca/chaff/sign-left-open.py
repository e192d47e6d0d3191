# ---
# title: Takes the signs as they come
# caughtBy: [the_largest_entry_is_positive, four_points_in_the_plane, there_and_back, two_rows_have_one_direction, five_rows_of_twelve_features, far_from_the_origin, new_rows_are_measured_from_the_training_mean, features_are_not_scaled, a_constant_feature_has_no_part]
# why:
#   - text: A direction and its opposite are equally good singular vectors, so the library may return either.
#     cues: [opposite, either, both, -v, arbitrary, ambigu*, minus]
#   - text: Which one comes depends on the build and the data, so scores of two trainings may be mirrored.
#     cues: [build, lapack, platform, machine, mirror*, retrain*, depends, reproducib*]
#   - text: A rule such as a positive largest entry makes the result unique.
#     cues: [rule, largest entry, convention, unique, positive, flip*, determin*]
# hint: Fit the data and then the same data times -1. Do you get the same components?
# repaired: |
#   largest = np.take_along_axis(kept, np.abs(kept).argmax(axis=1, keepdims=True), axis=1)
#   self.components_ = kept * np.sign(largest)
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
        variances = singular_values**2 / (len(X) - 1)
        kept = directions[: self.n_components]
        self.components_ = kept  # bug
        self.explained_variance_ = variances[: self.n_components]
        self.explained_variance_ratio_ = self.explained_variance_ / variances.sum()
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return Z @ self.components_ + self.mean_
