import numpy as np


def _midpoint(low: float, high: float) -> float:
    """Halfway between two different values, at least low and always below high."""
    middle = (low + high) / 2
    if not np.isfinite(middle):
        middle = low / 2 + high / 2
    return middle if low <= middle < high else low


class RandomForest:
    """Trees on bootstrap samples, with features drawn at every node."""

    def __init__(self, n_trees: int, max_features: int, rng: np.random.Generator, bootstrap: bool = True):
        """max_features: how many features a node may choose from, 1 to d
        rng: the source of every random draw
        bootstrap: whether each tree gets its own bootstrap sample, or all rows as they are
        """
        self.n_trees = n_trees
        self.max_features = max_features
        self.rng = rng
        self.bootstrap = bootstrap

    def fit(self, X: np.ndarray, y: np.ndarray) -> "RandomForest":
        """X: floats, shape (n, d); y: integers 0 to K - 1, shape (n,)"""
        X = np.asarray(X).astype(np.float64)
        y = np.asarray(y).astype(np.int64)
        n = X.shape[0]
        self._n_classes = int(y.max()) + 1
        one_hot = np.zeros((n, self._n_classes))
        one_hot[np.arange(n), y] = 1.0

        self._trees = []
        for _ in range(self.n_trees):
            rows = self.rng.integers(0, n, size=n) if self.bootstrap else np.arange(n)
            self._trees.append(self._grow(X[rows], one_hot[rows]))
        return self

    def _grow(self, X: np.ndarray, one_hot: np.ndarray) -> list:
        """A list of nodes, the root first: (None, shares) or (feature, threshold, left, right)."""
        nodes = [None]
        stack = [(0, np.arange(len(X)))]
        while stack:
            place, rows = stack.pop()
            counts = one_hot[rows].sum(axis=0)
            split = None
            if np.count_nonzero(counts) > 1:
                split = self._best_split(X[rows], one_hot[rows], counts)
            if split is None:
                nodes[place] = (None, counts / len(rows))
                continue
            feature, threshold = split
            goes_left = X[rows, feature] <= threshold
            left = len(nodes)
            nodes += [None, None]
            nodes[place] = (feature, threshold, left, left + 1)
            stack += [(left, rows[goes_left]), (left + 1, rows[~goes_left])]
        return nodes

    def _best_split(self, X: np.ndarray, one_hot: np.ndarray, counts: np.ndarray) -> "tuple[int, float] | None":
        """The best feature and threshold among newly drawn features; None if all of them are constant."""
        n, d = X.shape
        drawn = self.rng.choice(d, size=self.max_features, replace=False)
        values = X[:, drawn]
        order = np.argsort(values, axis=0, kind="stable")
        values = np.take_along_axis(values, order, axis=0)
        allowed = values[:-1] < values[1:]
        if not allowed.any():
            return None

        left = np.cumsum(one_hot[order], axis=0)[:-1]  # (n - 1, features, classes)
        right = counts - left
        n_left = np.arange(1, n, dtype=np.float64)[:, None]
        # The weighted impurity is 1 - purity / n.
        purity = (left**2).sum(axis=2) / n_left + (right**2).sum(axis=2) / (n - n_left)
        cut, column = np.unravel_index(np.argmax(np.where(allowed, purity, -np.inf)), purity.shape)
        threshold = _midpoint(float(values[cut, column]), float(values[cut + 1, column]))
        return int(drawn[column]), threshold

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns floats, shape (m, K)"""
        X = np.asarray(X).astype(np.float64)
        total = np.zeros((X.shape[0], self._n_classes))
        for nodes in self._trees:
            stack = [(0, np.arange(X.shape[0]))]
            while stack:
                place, rows = stack.pop()
                if len(rows) == 0:
                    continue
                node = nodes[place]
                if node[0] is None:
                    total[rows] += node[1]
                    continue
                feature, threshold, left, right = node
                goes_left = X[rows, feature] <= threshold
                stack += [(left, rows[goes_left]), (right, rows[~goes_left])]
        return total / len(self._trees)
