import numpy as np

TOLERANCE = 1e-12


def _midpoint(low: float, high: float) -> float:
    with np.errstate(over="ignore"):
        middle = (low + high) / 2
    return middle if np.isfinite(middle) else low / 2 + high / 2


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    """The feature and threshold with the largest drop of Gini impurity.

    X: floats, shape (n, d), n and d at least 1
    y: integers, shape (n,), the class of each row
    returns: (feature, threshold, gain), or None where no split lowers the impurity
    """
    X = np.asarray(X).astype(np.float64)
    n, d = X.shape
    codes = np.unique(np.asarray(y), return_inverse=True)[1].reshape(-1)
    totals = np.bincount(codes)
    if n < 2 or len(totals) < 2:
        return None

    n_left = np.arange(1, n, dtype=np.int64)
    # n^2 * n_left * n_right, the denominator of the gain
    denominator = float(n) * n * n_left * (n - n_left)

    candidates = []  # for each feature: (feature, thresholds as pairs, gains), thresholds ascending
    top = 0.0
    for feature in range(d):
        order = np.argsort(X[:, feature], kind="stable")
        values = X[order, feature]
        cuts = np.flatnonzero(values[:-1] < values[1:])
        if cuts.size == 0:
            continue
        labels = codes[order]
        # gain = sum_k (n * L_k - n_left * T_k)^2 / (n^2 * n_left * n_right): no cancellation of impurities
        squares = np.zeros(cuts.size)
        for k, total in enumerate(totals):
            left = np.cumsum(labels == k, dtype=np.int64)[cuts]
            squares += (left * n - n_left[cuts] * int(total)).astype(np.float64) ** 2
        gains = squares / denominator[cuts]
        candidates.append((feature, values[cuts], values[cuts + 1], gains))
        top = max(top, float(gains.max()))

    if top <= TOLERANCE:
        return None
    for feature, lows, highs, gains in candidates:
        good = np.flatnonzero((gains >= top - TOLERANCE) & (gains > TOLERANCE))
        if good.size:
            first = good[0]
            return feature, float(_midpoint(float(lows[first]), float(highs[first]))), float(gains[first])
    return None
