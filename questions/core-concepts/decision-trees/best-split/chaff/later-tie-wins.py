# ---
# title: Lets a later split of equal gain take over
# caughtBy: [equal_gain_takes_the_first_feature, no_single_split_helps_with_xor, a_pure_node_has_no_split, equal_gain_takes_the_lower_threshold]
# why:
#   - text: The comparison accepts an equal gain, so the last of several tied splits is returned, not the first.
#     cues: [equal*, tie*, tied, last one, not strict*, greater or equal, first one]
#   - text: A gain of zero is also accepted, so a split that achieves nothing is returned where there should be none.
#     cues: [zero gain, gain of zero, gain of 0, no gain, nothing, useless, no improvement, xor]
# hint: What does your comparison do when a split is exactly as good as the record?
# repaired: |
#   if gains[i] > best_gain + 1e-12:
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
        for i in np.flatnonzero(x[1:] > x[:-1]):
            if gains[i] >= best_gain - 1e-12:  # bug
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
