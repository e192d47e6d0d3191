# ---
# title: Takes the plain mean of the two impurities
# caughtBy: [a_tiny_pure_child_is_not_worth_much, equal_values_stay_together, many_rows_on_four_values, equal_gain_takes_the_lower_threshold, four_classes_with_any_labels]
# why:
#   - text: Each child counts by its share of the rows; a plain mean gives one row as much say as a hundred.
#     cues: [weight*, share of the rows, size*, proportion*, number of rows, fraction, plain mean, average]
#   - text: The plain mean favors cutting off tiny pure children, and can even come out above the impurity of the parent.
#     cues: [tiny, small child*, pure, favor*, cut* off, negative gain, unbalanced, outlier*]
# hint: A split isolates one row of a thousand. By how much should that lower the impurity?
# repaired: |
#   after = weight * gini(left) + (1 - weight) * gini(right)
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
        after = (gini(left) + gini(right)) / 2  # bug
        gains = gini(counts[-1]) - after
        for i in np.flatnonzero(x[1:] > x[:-1]):
            if gains[i] > best_gain + 1e-12:
                best_gain = gains[i]
                best = (feature, (x[i] + x[i + 1]) / 2, best_gain)
    return best
