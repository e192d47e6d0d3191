# ---
# title: Starts the search anew for each feature
# caughtBy: [the_first_feature_separates_the_classes, the_best_feature_stands_in_the_middle, many_rows_on_four_values, equal_gain_takes_the_first_feature]
# why:
#   - text: The record is reset inside the loop, so a later feature only has to beat zero, not the best split so far.
#     cues: [reset*, inside the loop, each feature, per feature, beat* zero, best so far, starts over, initializ*]
#   - text: The result is the best split of the last feature that has any gain, whatever the earlier ones offered.
#     cues: [last feature, later feature*, overwrit*, replac*, earlier feature*, previous feature*, forgets, lost]
# hint: Follow the record that a split has to beat from one feature to the next.
# repaired: |
#   best_gain = 0.0
#   for feature in range(X.shape[1]):
# ---
import numpy as np


def gini(counts: np.ndarray) -> np.ndarray:
    shares = counts / counts.sum(axis=-1, keepdims=True)
    return 1 - (shares**2).sum(axis=-1)


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    n = len(y)
    classes, codes = np.unique(y, return_inverse=True)
    onehot = np.eye(len(classes))[codes]
    weight = np.arange(1, n) / n
    best = None
    for feature in range(X.shape[1]):  # bug
        best_gain = 0.0  # bug
        order = np.argsort(X[:, feature])
        x = X[order, feature]
        counts = np.cumsum(onehot[order], axis=0)
        left, right = counts[:-1], counts[-1] - counts[:-1]
        after = weight * gini(left) + (1 - weight) * gini(right)
        gains = gini(counts[-1]) - after
        for i in np.flatnonzero(x[1:] > x[:-1]):
            if gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
