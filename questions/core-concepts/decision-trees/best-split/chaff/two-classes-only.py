# ---
# title: Uses the two-class formula for any number of classes
# caughtBy: [four_classes_with_any_labels, many_rows_on_four_values]
# why:
#   - text: The short form 2p(1 − p) sees one class against the rest, so a mix of the other classes counts as pure.
#     cues: [one class, against the rest, one vs rest, one versus the rest, binary, two class*, other classes, pure]
#   - text: With $K$ classes the impurity is one minus the sum of all squared shares.
#     cues: [sum of squares, squared shares, all classes, every class, each class, one minus, general formula, multi*]
# hint: What is the impurity of a node with no row of the first class and a mix of two others?
# repaired: |
#   return 1 - (shares**2).sum(axis=-1)
# ---
import numpy as np


def gini(counts: np.ndarray) -> np.ndarray:
    shares = counts / counts.sum(axis=-1, keepdims=True)
    return 2 * shares[..., 0] * (1 - shares[..., 0])  # bug


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    n = len(y)
    classes, codes = np.unique(y, return_inverse=True)
    onehot = np.eye(len(classes))[codes]
    weight = np.arange(1, n) / n
    best, best_gain = None, 0.0
    for feature in range(X.shape[1]):
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
