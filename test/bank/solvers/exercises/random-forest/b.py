import numpy as np


def threshold_between(low: float, high: float) -> float:
    """Halfway between two neighboring values; low <= threshold < high even after rounding."""
    middle = low / 2 + high / 2 if abs(low) > 1e300 or abs(high) > 1e300 else (low + high) / 2
    if low <= middle < high:
        return middle
    return low


class Node:
    """A leaf has shares; an inner node has a feature, a threshold and two children."""

    def __init__(self):
        self.shares = None
        self.feature = None
        self.threshold = None
        self.left = None
        self.right = None


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

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """X: floats, shape (n, d); y: integers 0 to K - 1, shape (n,)"""
        X = np.asarray(X).astype(np.float64)
        y = np.asarray(y).astype(np.int64)
        n = X.shape[0]
        self.n_classes = int(y.max()) + 1
        self.trees = []
        for _ in range(self.n_trees):
            if self.bootstrap:
                sample = self.rng.integers(0, n, size=n)
            else:
                sample = np.arange(n)
            self.trees.append(self._grow(X[sample], y[sample]))

    def _grow(self, X: np.ndarray, y: np.ndarray) -> Node:
        """Grows one tree on all given rows and returns its root."""
        root = Node()
        waiting = [(root, np.arange(len(y)))]
        while waiting:
            node, rows = waiting.pop()
            counts = np.bincount(y[rows], minlength=self.n_classes)

            split = None
            if np.count_nonzero(counts) > 1:
                features = self.rng.choice(X.shape[1], size=self.max_features, replace=False)
                split = self._best_split(X, y, rows, features, counts)
            if split is None:
                node.shares = counts / len(rows)
                continue

            node.feature, node.threshold = split
            goes_left = X[rows, node.feature] <= node.threshold
            node.left, node.right = Node(), Node()
            waiting.append((node.left, rows[goes_left]))
            waiting.append((node.right, rows[~goes_left]))
        return root

    def _best_split(self, X, y, rows, features, counts):
        """(feature, threshold) of the lowest impurity, or None if no feature varies."""
        n = len(rows)
        best_score = -1.0
        best = None
        for feature in features.tolist():
            column = X[rows, feature]
            order = np.argsort(column, kind="stable")
            values = column[order].tolist()
            labels = y[rows[order]].tolist()

            left = [0] * self.n_classes
            right = counts.tolist()
            squares_left = 0
            squares_right = sum(count * count for count in right)
            for i in range(n - 1):
                # Row i moves from right to left.
                label = labels[i]
                squares_left += 2 * left[label] + 1
                left[label] += 1
                squares_right -= 2 * right[label] - 1
                right[label] -= 1
                if values[i] == values[i + 1]:
                    continue
                # n times the impurity is n - score, so the highest score is the lowest impurity.
                score = squares_left / (i + 1) + squares_right / (n - i - 1)
                if score > best_score:
                    best_score = score
                    best = (feature, threshold_between(values[i], values[i + 1]))
        return best

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        """X: floats, shape (m, d); returns floats, shape (m, K)"""
        X = np.asarray(X).astype(np.float64)
        total = np.zeros((X.shape[0], self.n_classes))
        for root in self.trees:
            # All rows go down the tree together.
            waiting = [(root, np.arange(X.shape[0]))]
            while waiting:
                node, rows = waiting.pop()
                if len(rows) == 0:
                    continue
                if node.shares is not None:
                    total[rows] += node.shares
                    continue
                goes_left = X[rows, node.feature] <= node.threshold
                waiting.append((node.left, rows[goes_left]))
                waiting.append((node.right, rows[~goes_left]))
        return total / len(self.trees)
