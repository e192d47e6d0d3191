# ---
# title: Makes a leaf where no split has a gain
# caughtBy: [xor_is_split_to_the_end, the_second_split_may_use_another_feature]
# why:
#   - text: A split without gain can be what the next splits need; XOR is the standard example.
#     cues: [xor, next split, later split*, interaction*, greedy, one step, look* ahead, together]
#   - text: These trees should grow until a node is pure or cannot be split, and low bias is why they are grown so deep.
#     cues: [pure, fully grown, full depth, deep, bias, until, cannot be split, early]
# hint: Can two questions separate labels that neither of them separates alone?
# repaired: |
#   return min(candidates, default=None)
# ---
import numpy as np


def goes_left(X: np.ndarray, feature: int, threshold: float) -> np.ndarray:
    return X[..., feature] <= threshold


def impurity(y: np.ndarray) -> float:
    counts = np.bincount(y)
    return len(y) - counts @ counts / len(y)


class RandomForest:
    def __init__(self, n_trees: int, max_features: int, rng: np.random.Generator, bootstrap: bool = True):
        self.n_trees, self.max_features, self.rng, self.bootstrap = n_trees, max_features, rng, bootstrap

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        n = len(y)
        self.n_classes = np.max(y) + 1
        self.trees = []
        for _ in range(self.n_trees):
            rows = self.rng.integers(n, size=n) if self.bootstrap else np.arange(n)
            self.trees.append(self._grow(X[rows], y[rows]))

    def _grow(self, X, y):
        split = self._best_split(X, y) if np.min(y) < np.max(y) else None
        if split is None:
            return np.bincount(y, minlength=self.n_classes) / len(y)
        _, feature, threshold = split
        left = goes_left(X, feature, threshold)
        return feature, threshold, self._grow(X[left], y[left]), self._grow(X[~left], y[~left])

    def _best_split(self, X, y):
        candidates = []
        for feature in self.rng.choice(X.shape[1], self.max_features, replace=False):
            values = np.unique(X[:, feature])
            for threshold in (values[:-1] + values[1:]) / 2:
                left = goes_left(X, feature, threshold)
                candidates.append((impurity(y[left]) + impurity(y[~left]), feature, threshold))
        candidates = [split for split in candidates if split[0] < impurity(y) - 1e-12]  # bug
        return min(candidates, default=None)  # bug

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        return np.mean([[self._leaf(tree, x) for x in X] for tree in self.trees], axis=0)

    def _leaf(self, node, x):
        while isinstance(node, tuple):
            feature, threshold, left, right = node
            node = left if goes_left(x, feature, threshold) else right
        return node
