# ---
# title: Takes the columns of the transposed matrix
# caughtBy: [the_largest_entry_is_positive, five_rows_of_twelve_features, two_rows_have_one_direction, as_many_components_as_rows, what_is_dropped_is_the_error, a_constant_feature_has_no_part, scores_are_uncorrelated]
# why:
#   - text: NumPy returns the right singular vectors as rows, so its columns mix entries of different directions.
#     cues: [rows, columns, transpose*, vt, vh, V^T, mix*]
#   - text: The columns of a square orthogonal matrix have unit length too, so nothing looks wrong.
#     cues: [square, orthogonal, orthonormal, unit length, no error, symmetric, silent*]
# hint: Multiply the three factors back together. Which index of the third one counts the features?
# repaired: |
#   kept = directions[: self.n_components]
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
        kept = directions[:, : self.n_components].T  # bug
        largest = np.take_along_axis(kept, np.abs(kept).argmax(axis=1, keepdims=True), axis=1)
        self.components_ = kept * np.sign(largest)
        self.explained_variance_ = variances[: self.n_components]
        self.explained_variance_ratio_ = self.explained_variance_ / variances.sum()
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return Z @ self.components_ + self.mean_
