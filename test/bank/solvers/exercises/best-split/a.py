import numpy as np

TIE = 1e-12


def _midpoints(low, high):
    with np.errstate(over="ignore"):
        mid = (low + high) / 2
    return np.where(np.isfinite(mid), mid, low / 2 + high / 2)


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    X = np.asarray(X, dtype=float)
    n, d = X.shape
    codes, totals = np.unique(np.asarray(y), return_inverse=True, return_counts=True)[1:]
    starts = np.cumsum(totals) - totals
    n_left = np.arange(1, n)
    n_right = n - n_left
    total = int(np.sum(totals**2))
    features, thresholds, gains = [], [], []
    for j in range(d):
        order = np.argsort(X[:, j], kind="stable")
        x, c = X[order, j], codes[order]
        # seen[i]: how many earlier rows have the class of row i; squared counts stay exact integers
        by_class = np.argsort(c, kind="stable")
        seen = np.empty(n, dtype=np.int64)
        seen[by_class] = np.arange(n) - starts[c[by_class]]
        left = np.cumsum(2 * seen + 1)[:-1]
        right = total - np.cumsum(2 * (totals[c] - seen) - 1)[:-1]
        cuts = np.flatnonzero(x[1:] != x[:-1])
        gain = (left[cuts] / n_left[cuts] + right[cuts] / n_right[cuts] - total / n) / n
        features.append(np.full(len(cuts), j))
        thresholds.append(_midpoints(x[cuts], x[cuts + 1]))
        gains.append(gain)
    features, thresholds, gains = map(np.concatenate, (features, thresholds, gains))
    if gains.size == 0 or gains.max() <= TIE:
        return None
    # candidates are in order of feature, then threshold: the first of the best wins
    best = np.argmax((gains >= gains.max() - TIE) & (gains > TIE))
    return int(features[best]), float(thresholds[best]), float(gains[best])
