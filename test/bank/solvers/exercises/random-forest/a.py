import numpy as np


def _threshold(low, high):
    """Halfway between two distinct values; never so rounded that it fails to separate them."""
    with np.errstate(over="ignore"):
        mid = (low + high) / 2
    if not np.isfinite(mid):
        mid = low / 2 + high / 2
    return mid if low <= mid < high else low


class RandomForest:
    def __init__(self, n_trees: int, max_features: int, rng: np.random.Generator, bootstrap: bool = True):
        self.n_trees, self.max_features, self.rng, self.bootstrap = n_trees, max_features, rng, bootstrap

    def fit(self, X: np.ndarray, y: np.ndarray) -> "RandomForest":
        X, y = np.asarray(X, dtype=float), np.asarray(y).astype(np.int64)
        n = len(X)
        self._n_classes = int(y.max()) + 1
        onehot = np.eye(self._n_classes)[y]
        self._trees = [
            self._grow(X, onehot, self.rng.integers(0, n, size=n) if self.bootstrap else np.arange(n))
            for _ in range(self.n_trees)
        ]
        return self

    def _split(self, X, onehot):
        """(feature, threshold) of the best split on features drawn now, or None."""
        features = self.rng.choice(X.shape[1], size=self.max_features, replace=False)
        V = X[:, features]
        order = np.argsort(V, axis=0, kind="stable")
        V = np.take_along_axis(V, order, axis=0)
        allowed = V[1:] > V[:-1]
        if not allowed.any():
            return None
        counts = np.cumsum(onehot[order], axis=0)  # (rows, features, classes)
        left, right = counts[:-1], counts[-1] - counts[:-1]
        n_left = np.arange(1, len(X))[:, None]
        # lowest impurity of the children = largest sum of squared counts over sizes
        purity = (left**2).sum(axis=2) / n_left + (right**2).sum(axis=2) / (len(X) - n_left)
        i, j = np.unravel_index(np.argmax(np.where(allowed, purity, -np.inf)), purity.shape)
        return features[j], _threshold(V[i, j], V[i + 1, j])

    def _grow(self, X, onehot, rows):
        feature, threshold, left, right, shares = [], [], [], [], []

        def add(rows):
            feature.append(-1), threshold.append(0.0), left.append(-1), right.append(-1)
            shares.append(onehot[rows].mean(axis=0))
            stack.append((len(feature) - 1, rows))
            return len(feature) - 1

        stack = []
        add(rows)
        while stack:
            node, rows = stack.pop()
            if np.count_nonzero(shares[node]) == 1:
                continue
            split = self._split(X[rows], onehot[rows])
            if split is None:
                continue
            feature[node], threshold[node] = split
            goes_left = X[rows, split[0]] <= split[1]
            left[node], right[node] = add(rows[goes_left]), add(rows[~goes_left])
        return tuple(map(np.array, (feature, threshold, left, right, shares)))

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        X = np.asarray(X, dtype=float)
        total = np.zeros((len(X), self._n_classes))
        for feature, threshold, left, right, shares in self._trees:
            node = np.zeros(len(X), dtype=np.intp)
            active = np.flatnonzero(feature[node] >= 0)
            while active.size:
                at = node[active]
                node[active] = np.where(X[active, feature[at]] <= threshold[at], left[at], right[at])
                active = active[feature[node[active]] >= 0]
            total += shares[node]
        return total / len(self._trees)
