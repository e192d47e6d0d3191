import numpy as np

TOLERANCE = 1e-12


def midpoint(low: float, high: float) -> float:
    """Halfway between two numbers, also where their sum overflows."""
    with np.errstate(over="ignore"):
        middle = (low + high) / 2
    if not np.isfinite(middle):
        middle = low / 2 + high / 2
    return float(middle)


def earlier_rows_of_same_class(labels: np.ndarray) -> np.ndarray:
    """For each position, how many earlier positions hold the same label (0, 1, 2, ...)."""
    n = len(labels)
    counts = np.bincount(labels)
    starts = np.cumsum(counts) - counts
    grouped = np.argsort(labels, kind="stable")
    earlier = np.empty(n, dtype=np.int64)
    earlier[grouped] = np.arange(n) - starts[labels[grouped]]
    return earlier


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    """The feature and threshold with the largest drop of Gini impurity.

    X: floats, shape (n, d), n and d at least 1
    y: integers, shape (n,), the class of each row
    returns: (feature, threshold, gain), or None where no split lowers the impurity
    """
    X = np.asarray(X).astype(np.float64)
    n, d = X.shape
    classes, labels = np.unique(np.asarray(y), return_inverse=True)
    labels = labels.reshape(-1)
    class_sizes = np.bincount(labels).astype(np.int64)
    squares_all = int(np.sum(class_sizes**2))
    sizes_left = np.arange(1, n)

    # For every feature: the candidate thresholds (as neighboring pairs) and their gains.
    candidates = []
    best_gain = 0.0
    for feature in range(d):
        order = np.argsort(X[:, feature], kind="stable")
        values = X[order, feature]
        sorted_labels = labels[order]

        # Row by row moves from right to left. With c rows of its class already on the left,
        # the sum of squared counts grows by 2c + 1 there; on the right it drops by 2r - 1
        # for the r rows of its class that were left.
        left_before = earlier_rows_of_same_class(sorted_labels)
        right_before = class_sizes[sorted_labels] - left_before
        squares_left = np.cumsum(2 * left_before + 1)[:-1]
        squares_right = squares_all - np.cumsum(2 * right_before - 1)[:-1]

        gains = (squares_left / sizes_left + squares_right / (n - sizes_left) - squares_all / n) / n
        allowed = np.flatnonzero(values[:-1] != values[1:])
        candidates.append((values, allowed, gains))
        if len(allowed) > 0:
            best_gain = max(best_gain, float(gains[allowed].max()))

    if best_gain <= TOLERANCE:
        return None

    # The first candidate that is as good as the best one.
    for feature in range(d):
        values, allowed, gains = candidates[feature]
        good = (gains[allowed] >= best_gain - TOLERANCE) & (gains[allowed] > TOLERANCE)
        winners = allowed[good]
        if len(winners) > 0:
            position = winners[0]
            threshold = midpoint(float(values[position]), float(values[position + 1]))
            return feature, threshold, float(gains[position])
    return None
