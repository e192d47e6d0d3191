# ---
# title: Divides by the variance of the kept components
# caughtBy: [shares_count_what_is_dropped, five_rows_of_twelve_features]
# why:
#   - text: The total must hold the variance of all directions, also of those that are dropped.
#     cues: [all directions, all features, dropped, total, every component, discarded, whole]
#   - text: Shares of the kept ones always add to 1, so they cannot tell how much is lost.
#     cues: [add to 1, sum to 1, sum to one, always, lost, lose*, 100 %, misleading]
# hint: Keep a single component. Which ratio do you report, whatever the data?
# repaired: |
#   self.explained_variance_ratio_ = self.explained_variance_ / variances.sum()
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
        self.explained_variance_ratio_ = self.explained_variance_ / self.explained_variance_.sum()  # bug
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        return (X - self.mean_) @ self.components_.T

    def inverse_transform(self, Z: np.ndarray) -> np.ndarray:
        return Z @ self.components_ + self.mean_
