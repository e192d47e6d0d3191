# ---
# title: Draws the features once for a whole tree
# caughtBy: the_second_split_may_use_another_feature
# why:
#   - text: A random forest draws a new set of features at every node; here all nodes of a tree share one set.
#     cues: [each node, each split, every split, per node, per split, once per tree, whole tree, new draw]
#   - text: A tree that sees few features cannot combine the others, so interactions between them are lost and its bias grows.
#     cues: [interaction*, combine*, bias, xor, cannot use, other features, never sees, accura*]
# hint: Can one of your trees ask about two different features when a node may choose from only one?
# repaired: |
#   for feature in self.rng.choice(X.shape[1], self.max_features, replace=False):
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
            self.features = self.rng.choice(X.shape[1], self.max_features, replace=False)
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
        for feature in self.features:  # bug
            values = np.unique(X[:, feature])
            for threshold in (values[:-1] + values[1:]) / 2:
                left = goes_left(X, feature, threshold)
                candidates.append((impurity(y[left]) + impurity(y[~left]), feature, threshold))
        return min(candidates, default=None)

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        return np.mean([[self._leaf(tree, x) for x in X] for tree in self.trees], axis=0)

    def _leaf(self, node, x):
        while isinstance(node, tuple):
            feature, threshold, left, right = node
            node = left if goes_left(x, feature, threshold) else right
        return node
