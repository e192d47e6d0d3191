# ---
# title: Stops before the last possible cut
# caughtBy: [the_highest_value_alone_differs, equal_values_stay_together]
# why:
#   - text: Between $n$ sorted rows there are $n-1$ places to cut, and the loop visits only $n-2$.
#     cues: [n - 1, n-1, n - 2, n-2, off by one, one too few, last cut, range]
#   - text: The split that leaves only the largest value on the right is never scored, so one high outlier cannot be isolated.
#     cues: [largest, last row, last value, maximum, highest, outlier*, isolate*, on the right]
# hint: Two rows with different values have one place to cut. How many does your loop visit?
# repaired: |
#   for i in range(n - 1):
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
        for i in range(n - 2):  # bug
            if x[i] < x[i + 1] and gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
