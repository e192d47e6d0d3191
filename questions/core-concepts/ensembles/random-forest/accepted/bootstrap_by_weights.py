import numpy as np


class RandomForest:
    def __init__(self, n_trees, max_features, rng, bootstrap=True):
        self.__dict__.update(n_trees=n_trees, max_features=max_features, rng=rng, bootstrap=bootstrap)

    def fit(self, X, y):
        n = len(X)
        H = np.zeros((n, len(np.unique(y))))
        H[np.arange(n), y] = 1
        self.trees = []
        for _ in range(self.n_trees):
            w = self.rng.multinomial(n, np.full(n, 1 / n)) if self.bootstrap else np.ones(n)
            inside = w > 0
            self.trees.append(self.build(X[inside], H[inside] * w[inside, None]))

    def build(self, X, W):
        counts = W.sum(axis=0)
        leaf = lambda Z: np.tile(counts / counts.sum(), (len(Z), 1))
        if np.count_nonzero(counts) == 1:
            return leaf
        best_loss, best = np.inf, None
        for j in self.rng.permuted(np.arange(X.shape[1]))[: self.max_features]:
            v = np.unique(X[:, j])
            for t in v[:-1] + np.diff(v) / 2:
                side = X[:, j] <= t
                loss = 0.0
                for part in (W[side], W[~side]):
                    c = part.sum(axis=0)
                    loss += c.sum() * np.sum(c / c.sum() * (1 - c / c.sum()))
                if loss < best_loss:
                    best_loss, best = loss, (j, t, side)
        if best is None:
            return leaf
        j, t, side = best
        low, high = self.build(X[side], W[side]), self.build(X[~side], W[~side])

        def branch(Z):
            out = np.empty((len(Z), len(counts)))
            mask = Z[:, j] <= t
            out[mask], out[~mask] = low(Z[mask]), high(Z[~mask])
            return out

        return branch

    def predict_proba(self, X):
        return sum(tree(X) for tree in self.trees) / self.n_trees
