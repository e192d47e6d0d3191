# ---
# title: Tries a cut after every row, equal values or not
# caughtBy: [equal_values_stay_together, a_constant_feature_is_passed_over, many_rows_on_four_values, all_features_constant, equal_gain_takes_the_first_feature, no_single_split_helps_with_xor, a_gain_below_one_thousandth_counts]
# why:
#   - text: Rows with the same value answer the question the same way, so no threshold can send them to different children.
#     cues: [same value, equal value*, duplicate*, tied value*, same side, identical, cannot separate, no threshold]
#   - text: The gain that was counted belongs to a split that does not exist; applied to the data, the rows fall elsewhere.
#     cues: [does not exist, impossible, not real*, fictitious, row order, order of the rows, applied, actual*]
# hint: Apply your threshold to the data and count both children again. Are they the ones you scored?
# repaired: |
#   for i in np.flatnonzero(x[1:] > x[:-1]):
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
        counts = np.cumsum(onehot[order], axis=0)
        left, right = counts[:-1], counts[-1] - counts[:-1]
        after = weight * gini(left) + (1 - weight) * gini(right)
        gains = gini(counts[-1]) - after
        for i in range(n - 1):  # bug
            if gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
