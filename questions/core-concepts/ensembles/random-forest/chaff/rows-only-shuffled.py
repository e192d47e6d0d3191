# ---
# title: Shuffles the rows in place of a bootstrap sample
# caughtBy: [two_rows_are_both_drawn_in_half_of_the_trees, each_row_is_missing_from_some_trees, a_class_that_some_samples_miss]
# why:
#   - text: A bootstrap sample is drawn with replacement; n rows drawn without it are all rows in another order.
#     cues: [with replacement, without replacement, all rows, permutation, shuffl*, reorder*, another order, same rows]
#   - text: A tree does not care about the order of rows, so all trees see the same data and no row is out of bag.
#     cues: [order, same data, same tree, identical, out of bag, oob, no variation, no diversity]
# hint: What share of the rows should one tree, on average, never see?
# repaired: |
#   rows = self.rng.integers(n, size=n) if self.bootstrap else np.arange(n)
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
            rows = self.rng.permutation(n) if self.bootstrap else np.arange(n)  # bug
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
        return min(candidates, default=None)

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        return np.mean([[self._leaf(tree, x) for x in X] for tree in self.trees], axis=0)

    def _leaf(self, node, x):
        while isinstance(node, tuple):
            feature, threshold, left, right = node
            node = left if goes_left(x, feature, threshold) else right
        return node
