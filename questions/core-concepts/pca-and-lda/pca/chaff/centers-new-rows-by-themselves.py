# ---
# title: Centers new rows by their own mean
# caughtBy: [new_rows_are_measured_from_the_training_mean, turning_the_data_turns_no_component, a_single_feature_is_its_own_component]
# why:
#   - text: New rows must be shifted by the mean of the training rows, or their scores cannot be compared with the training scores.
#     cues: [training mean, mean_, fitted mean, stored mean, compar*, same shift, consistent*]
#   - text: A single new row would be its own mean and always get score zero.
#     cues: [single, one row, zero, own mean, always, batch*, alone]
# hint: Transform one row alone, and then in a batch with others. Should its score differ?
# repaired: |
#   return (X - self.mean_) @ self.components_.T
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
        largest = np.take_along_axis(kept, np.abs(kept).argmax(axis=1, keepdims=True), axis=1)
        self.components_ = kept * np.sign(largest)
        self.explained_variance_ = variances[: self.n_components]
        self.explained_variance_ratio_ = self.explained_variance_ / variances.sum()
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - X.mean(axis=0)) @ self.components_.T  # bug

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return Z @ self.components_ + self.mean_
