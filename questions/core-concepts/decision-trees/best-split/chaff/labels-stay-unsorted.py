# ---
# title: Sorts the values of a feature without its labels
# caughtBy: [shuffled_rows, the_best_feature_stands_in_the_middle, many_rows_on_four_values, four_classes_with_any_labels]
# why:
#   - text: The running counts follow the original row order, while the values are sorted, so each label meets a foreign value.
#     cues: [original order, row order, misalign*, aligned, permut*, not sorted, unsorted, argsort]
#   - text: Data that arrive sorted hide it, because then the sorted order and the given order are the same.
#     cues: [already sorted, happen* to, sorted data, hides, hidden, first feature, same order, example*]
# hint: Which label belongs to the smallest value, and which one does your code count first?
# repaired: |
#   counts = np.cumsum(onehot[order], axis=0)
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
    best, best_gain = None, 0.0
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature])
        x = X[order, feature]
        counts = np.cumsum(onehot, axis=0)  # bug
        left, right = counts[:-1], counts[-1] - counts[:-1]
        after = weight * gini(left) + (1 - weight) * gini(right)
        gains = gini(counts[-1]) - after
        for i in np.flatnonzero(x[1:] > x[:-1]):
            if gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
