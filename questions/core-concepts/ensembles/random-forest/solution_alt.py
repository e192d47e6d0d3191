import numpy as np


class RandomForest:
    """Trees as arrays of nodes, grown from a stack; each feature is sorted and scored in one sweep."""

    def __init__(self, n_trees: int, max_features: int, rng: np.random.Generator, bootstrap: bool = True):
        self.n_trees, self.max_features, self.rng, self.bootstrap = n_trees, max_features, rng, bootstrap

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        n, onehot = len(y), np.eye(int(y.max()) + 1)[y]
        every = np.arange(n)
        self.trees = [self._grow(X, onehot, self.rng.choice(n, n) if self.bootstrap else every) for _ in range(self.n_trees)]

    def _grow(self, X, onehot, rows):
        feature, threshold, child, shares = [], [], [], []

        def add(rows):
            for column, value in ((feature, 0), (threshold, np.inf), (child, -1), (shares, onehot[rows].mean(axis=0))):
                column.append(value)
            return len(child) - 1, rows

        stack = [add(rows)]
        while stack:
            node, rows = stack.pop()
            best = -1.0
            if shares[node].max() < 1:
                for j in self.rng.permutation(X.shape[1])[: self.max_features]:
                    gain, cut = self._sweep(X[rows, j], onehot[rows])
                    if gain > best:
                        best, feature[node], threshold[node] = gain, j, cut
            if best >= 0:
                left = X[rows, feature[node]] <= threshold[node]
                child[node] = len(child)
                stack += [add(rows[left]), add(rows[~left])]
        return np.array(feature), np.array(threshold), np.array(child), np.array(shares)

    @staticmethod
    def _sweep(x, onehot):
        """Largest distance between the class shares of two children, weighted by both sizes."""
        order = np.argsort(x)
        x, counts = x[order], np.cumsum(onehot[order], axis=0)
        n_left = np.arange(1, len(x))
        shares_left = counts[:-1] / n_left[:, np.newaxis]
        shares_right = (counts[-1] - counts[:-1]) / (len(x) - n_left)[:, np.newaxis]
        gains = n_left * (len(x) - n_left) * ((shares_left - shares_right) ** 2).sum(axis=1)
        gains = np.where(x[1:] > x[:-1], gains, -1.0)
        i = int(np.argmax(gains))
        return gains[i], (x[i] + x[i + 1]) / 2

    def predict_proba(self, X: np.ndarray) -> np.ndarray:
        total = 0.0
        for feature, threshold, child, shares in self.trees:
            node = np.zeros(len(X), dtype=int)
            while (child[node] >= 0).any():
                right = X[np.arange(len(X)), feature[node]] > threshold[node]
                node = np.where(child[node] >= 0, child[node] + right, node)
            total = total + shares[node]
        return total / self.n_trees
